package org.hedgerow.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.model.Fit;
import org.hedgerow.model.Settings;
import org.hedgerow.model.TwoStep;
import org.hedgerow.numeric.Vec;
import org.hedgerow.problem.ProblemException;
import org.junit.jupiter.api.Test;

class SmallStudyTest {
    private static final Vec YI = Vec.of(0.1, 0.3, 0.35, 0.65, 0.45, 0.15, 0.9, 1.2, 0.05, 0.7);
    private static final Vec VI = Vec.of(0.01, 0.02, 0.03, 0.06, 0.04, 0.015, 0.12, 0.2, 0.012, 0.08);
    private static final Fit FIT = fit(YI);

    private static Fit fit(Vec yi) {
        return TwoStep.fit(Sample.of(yi, VI), Settings.DEFAULTS);
    }

    @Test
    void mirrored_effects_are_filled_on_the_other_side() {
        TrimFill found = TrimFill.of(FIT, MissingStudies.L0, Optional.empty());
        TrimFill mirrored = TrimFill.of(fit(YI.map(y -> -y)), MissingStudies.L0, Optional.empty());
        assertThat(found.missing()).isPositive().isEqualTo(mirrored.missing());
        assertThat(found.side()).isEqualTo(TrimFill.Side.LEFT);
        assertThat(mirrored.side()).isEqualTo(TrimFill.Side.RIGHT);
        assertThat(mirrored.filled().b().get(0)).isCloseTo(-found.filled().b().get(0), within(1e-12));
    }

    @Test
    void without_ties_the_rank_test_counts_orders() {
        RankTest test = RankTest.of(Sample.of(Vec.of(0, 0.1, 0.6, 1.5), Vec.of(0.01, 0.02, 0.1, 0.3)));
        assertThat(test.exact()).isTrue();
        // one order of 24 has all six pairs agree, and one has none
        assertThat(test.tau()).isEqualTo(1);
        assertThat(test.pValue()).isCloseTo(2.0 / 24, within(1e-15));
    }

    @Test
    void selection_is_the_same_seen_from_the_other_side() {
        Selection steps = Selection.Steps.of(0.025);
        SelectionModel greater = SelectionModel.of(FIT, steps, SelectionModel.Alternative.GREATER);
        SelectionModel less = SelectionModel.of(fit(YI.map(y -> -y)), steps, SelectionModel.Alternative.LESS);
        assertThat(less.logLik()).isCloseTo(greater.logLik(), within(1e-10));
        assertThat(less.coefficients().getFirst().estimate())
                .isCloseTo(-greater.coefficients().getFirst().estimate(), within(1e-7));
    }

    @Test
    void selection_never_lowers_the_likelihood() {
        for (Selection.Smooth type : Selection.Smooth.values()) {
            for (var alternative : SelectionModel.Alternative.values()) {
                SelectionModel model = SelectionModel.of(FIT, type, alternative);
                assertThat(model.logLik())
                        .as("%s %s", type, alternative)
                        .isGreaterThanOrEqualTo(model.unselected().ml().logLik() - 1e-7);
            }
        }
    }

    @Test
    void an_interval_without_a_study_is_named() {
        assertThatThrownBy(() ->
                        SelectionModel.of(FIT, Selection.Steps.of(0.025, 0.9), SelectionModel.Alternative.GREATER))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("above 0.9");
    }

    @Test
    void pet_and_peese_are_intercepts_of_lines_through_the_effects() {
        Vec line = VI.map(v -> 0.2 + 3 * v);
        PetPeese found = PetPeese.of(TwoStep.fit(Sample.of(line, VI), Settings.DEFAULTS));
        assertThat(found.peese().estimate()).isCloseTo(0.2, within(1e-10));
    }

    @Test
    void the_worst_case_takes_only_the_studies_that_are_not_significant() {
        WorstCase found = WorstCase.of(FIT, true, 0.05);
        assertThat(found.affirmative() + found.others()).isEqualTo(10);
        assertThat(found.worst().estimate()).isLessThan(FIT.b().get(0));
        // all others are positive too: no selection takes the effect to 0
        assertThat(found.sValue()).isEmpty();
    }

    @Test
    void without_spread_the_limit_is_that_of_the_radial_regression() {
        Vec vi = Vec.of(1, 0.5, 0.25, 0.2, 0.125);
        Vec yi = Vec.of(0.2, 0.21, 0.19, 0.2, 0.205);
        LimitMeta limit = LimitMeta.of(TwoStep.fit(Sample.of(yi, vi), Settings.DEFAULTS));
        assertThat(limit.adjusted().estimate()).isCloseTo(limit.beta(), within(1e-12));
    }
}
