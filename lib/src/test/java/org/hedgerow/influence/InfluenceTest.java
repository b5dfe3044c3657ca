package org.hedgerow.influence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.hedgerow.effect.Proportion;
import org.hedgerow.effect.TwoByTwo;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.heterogeneity.Tau2Estimator;
import org.hedgerow.model.Fit;
import org.hedgerow.model.Inference;
import org.hedgerow.model.MantelHaenszel;
import org.hedgerow.model.MantelHaenszelTables;
import org.hedgerow.model.Method;
import org.hedgerow.model.Peto;
import org.hedgerow.model.Settings;
import org.hedgerow.model.StratifiedFit;
import org.hedgerow.model.StratifiedSettings;
import org.hedgerow.model.TwoStep;
import org.hedgerow.model.Weighting;
import org.hedgerow.model.exact.BinomialFit;
import org.hedgerow.model.exact.BinomialNormal;
import org.hedgerow.model.exact.BinomialSample;
import org.hedgerow.model.exact.GlmmSettings;
import org.hedgerow.numeric.Vec;
import org.junit.jupiter.api.Test;

/// What the reference has no cases of. R metafor 3.8, `d <- dat.bcg[1:5,]`.
class InfluenceTest {
    private static final Offset<Double> CLOSE = within(1e-9);
    private static final List<TwoByTwo> BCG = List.of(
            new TwoByTwo(4, 119, 11, 128),
            new TwoByTwo(6, 300, 29, 274),
            new TwoByTwo(3, 228, 11, 209),
            new TwoByTwo(62, 13536, 248, 12619),
            new TwoByTwo(33, 5036, 47, 5761));
    private static final List<String> NAMES = List.of("1", "2", "3", "4", "5");

    /// `leave1out(rma.mh(measure="OR", ai=tpos, bi=tneg, ci=cpos, di=cneg, data=d))`
    @Test
    void mantel_haenszel_without_each_study() {
        LeaveOneOut found = LeaveOneOut.rows(Refitting.of(5, InfluenceTest::mantelHaenszel), NAMES);
        is(estimates(found), -1.192258337846, -1.150216587002, -1.177930623079, -0.683726167532, -1.449285108164);
        Refit last = found.omissions().getLast().without().orElseThrow();
        assertThat(last.pooled().standardError()).isCloseTo(0.129888964332, CLOSE);
        assertThat(last.heterogeneity().q()).isCloseTo(0.967731401031, CLOSE);
        assertThat(last.heterogeneity().p()).isCloseTo(8.09059324561e-01, CLOSE);
        assertThat(last.heterogeneity().h2()).isCloseTo(0.322577133677, CLOSE);
    }

    /// `leave1out(rma.peto(ai=tpos, bi=tneg, ci=cpos, di=cneg, data=d))`
    @Test
    void peto_without_each_study() {
        LeaveOneOut found = LeaveOneOut.rows(
                Refitting.of(5, rows -> Peto.fit(rows.stream().map(BCG::get).toList(), StratifiedSettings.DEFAULTS)),
                NAMES);
        is(estimates(found), -1.086733589760, -1.053705700929, -1.074896595953, -0.660293805603, -1.265460706936);
    }

    /// `baujat(rma.mh(measure="OR", …))`
    @Test
    void who_makes_the_heterogeneity_of_mantel_haenszel() {
        Baujat found = Baujat.of(
                mantelHaenszel(IntStream.range(0, 5).boxed().toList()),
                LeaveOneOut.rows(Refitting.of(5, InfluenceTest::mantelHaenszel), NAMES));
        is(found.x(), 0.1684698486047, 1.1172115148742, 0.0944397036029, 3.6543902307932, 17.9187842803460);
        is(found.y(), 0.00543434383552, 0.08791804754501, 0.00291934329959, 7.77801199066007, 4.17204667839240);
    }

    /// `influence(rma(yi, vi, data=escalc(measure="OR", …), method="DL", weighted=FALSE, test="knha"))`
    @Test
    void equal_weights_and_knapp_hartung() {
        Influence found = Influence.of(fit(new Method.RandomEffects(Tau2Estimator.DL), Inference.KNHA));
        is(found.rstudent(), 0.282489736037, -0.953107046242, -0.359586211983, -0.605122406511, 5.918515390236);
        is(found.dffits(), 0.151267791089, -0.475078331344, -0.199272044917, -0.267931620019, 1.944830705624);
        is(found.cooks(), 0.029321249833, 0.219697669471, 0.049508027588, 0.080776356895, 0.646738449651);
        is(found.covarianceRatio(), 1.523303524760, 1.219267399136, 1.439789931239, 1.507701691389, 0.254207907919);
        is(
                found.dfbetas().getFirst(),
                0.151267791089,
                -0.475078331344,
                -0.199272044917,
                -0.267931620019,
                1.944830705624);
        assertThat(found.influential()).containsExactly(false, false, false, false, true);
    }

    @Test
    void a_group_is_left_out_as_a_whole_in_the_order_it_first_occurs() {
        Fit fit = fit(new Method.RandomEffects(Tau2Estimator.REML), Inference.WALD);
        LeaveOneOut found = LeaveOneOut.groups(Refitting.of(fit), List.of("B", "A", "B", "A", "C"));
        assertThat(found.omissions()).extracting(LeaveOneOut.Omission::group).containsExactly("B", "A", "C");
        assertThat(found.omissions().getFirst().rows()).containsExactly(0, 2);
        Fit others = TwoStep.fit(fit.sample().only(List.of(1, 3, 4)), fit.settings());
        assertThat(found.omissions().getFirst().without().orElseThrow().pooled())
                .isEqualTo(others.pooled());
    }

    @Test
    void without_the_only_group_nothing_is_left_and_that_is_no_accident() {
        Fit fit = fit(new Method.RandomEffects(Tau2Estimator.REML), Inference.WALD);
        LeaveOneOut found = LeaveOneOut.groups(Refitting.of(fit), List.of("A", "A", "A", "A", "A"));
        assertThat(found.omissions()).singleElement().matches(o -> o.without().isEmpty());
    }

    @Test
    void of_two_studies_neither_leaves_degrees_of_freedom_for_t() {
        Fit two = TwoStep.fit(Sample.of(Vec.of(0.1, 0.5), Vec.of(0.2, 0.3)), Settings.DEFAULTS.with(Inference.KNHA));
        Influence found = Influence.of(two);
        assertThat(found.cooks().get(0)).isNaN();
        assertThat(found.influential()).doesNotContain(true);
    }

    @Test
    void an_arm_unlike_all_others_stands_out_in_the_model_of_counts() {
        BinomialFit fit = BinomialNormal.fit(
                BinomialSample.of(List.of(
                        new Proportion(2, 20),
                        new Proportion(3, 30),
                        new Proportion(0, 10),
                        new Proportion(4, 40),
                        new Proportion(18, 20))),
                GlmmSettings.DEFAULTS);
        ExactInfluence found = ExactInfluence.of(fit);
        assertThat(found.influential()).containsExactly(false, false, false, false, true);
        assertThat(found.residuals().get(4)).isGreaterThan(3);
        assertThat(found.tau2().get(4)).isLessThan(1e-6);
        BinomialFit four = BinomialNormal.fit(fit.sample().only(List.of(0, 1, 2, 3)), GlmmSettings.DEFAULTS);
        double change = fit.pooled().estimate() - four.pooled().estimate();
        assertThat(found.dfbetas().getFirst().get(4))
                .isCloseTo(change / four.pooled().standardError(), CLOSE);
        assertThat(found.cooks().get(4))
                .isCloseTo(Math.pow(change / fit.pooled().standardError(), 2), CLOSE);
    }

    private static StratifiedFit mantelHaenszel(List<Integer> rows) {
        return MantelHaenszel.fit(
                rows.stream().map(BCG::get).toList(), MantelHaenszelTables.OR, StratifiedSettings.DEFAULTS);
    }

    private static Fit fit(Method method, Inference inference) {
        Sample sample = Sample.of(
                Vec.of(
                        -0.938694140870392,
                        -1.666190729026550,
                        -1.386294361119891,
                        -1.456443549312985,
                        -0.219141085675433),
                Vec.of(
                        0.3571249522536287,
                        0.2081323936571860,
                        0.4334130781499203,
                        0.0203144129731974,
                        0.0519517773171203));
        return TwoStep.fit(
                sample, Settings.DEFAULTS.with(method).with(inference).with(Weighting.EQUAL));
    }

    private static Vec estimates(LeaveOneOut found) {
        return Vec.of(found.omissions().stream()
                .map(o -> o.without().orElseThrow().pooled().estimate())
                .toList());
    }

    private static void is(Vec found, double... expected) {
        assertThat(found.size()).isEqualTo(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat(found.get(i)).isCloseTo(expected[i], CLOSE);
        }
    }
}
