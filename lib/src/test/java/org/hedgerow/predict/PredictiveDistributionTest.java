package org.hedgerow.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.hedgerow.effect.Interval;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.model.Fit;
import org.hedgerow.model.Inference;
import org.hedgerow.model.MeanDistribution;
import org.hedgerow.model.Method;
import org.hedgerow.model.Settings;
import org.hedgerow.model.TwoStep;
import org.hedgerow.numeric.Matrix;
import org.hedgerow.numeric.Vec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PredictiveDistributionTest {
    private static final Sample SPREAD = Sample.of(Vec.of(-0.3, 0.8, 1.9, 0.2, 3.1), Vec.of(0.1, 0.02, 0.4, 0.05, 0.2));
    private static final Sample CLOSE = Sample.of(Vec.of(0.1, 0.11, 0.12, 0.1, 0.09), Vec.of(0.2, 0.3, 0.1, 0.4, 0.2));

    private static Fit fit(Sample sample, Inference inference) {
        return TwoStep.fit(sample, Settings.DEFAULTS.with(inference));
    }

    /// R meta's word and metafor's for the same thing.
    @Test
    void kinds_that_both_packages_have_are_the_same() {
        Fit wald = fit(SPREAD, Inference.WALD);
        Interval riley =
                Predictor.predict(wald, PredictionType.RILEY).prediction().orElseThrow();
        Interval hts =
                PredictiveDistribution.of(wald, PredictiveDistribution.Kind.HTS).interval(95);
        assertThat(hts.upper()).isCloseTo(riley.upper(), within(1e-14));
        Fit knha = fit(SPREAD, Inference.KNHA);
        Interval hk = MeanDistribution.of(wald, MeanDistribution.Kind.HK).interval(95);
        assertThat(hk.lower()).isCloseTo(knha.pooled().lower(), within(1e-14));
        Fit adhoc = fit(CLOSE, Inference.ADHOC);
        Interval se = MeanDistribution.of(adhoc, MeanDistribution.Kind.HK_SE).interval(95);
        assertThat(se.upper()).isCloseTo(adhoc.pooled().upper(), within(1e-14));
    }

    /// Effects this close make Hartung and Knapp's interval too narrow to believe.
    @Test
    void each_repair_of_a_narrow_interval_does_what_it_says() {
        Fit close = fit(CLOSE, Inference.WALD);
        var classic = MeanDistribution.of(close, MeanDistribution.Kind.CLASSIC);
        assertThat(MeanDistribution.of(close, MeanDistribution.Kind.HK).standardError())
                .isLessThan(classic.standardError());
        assertThat(MeanDistribution.of(close, MeanDistribution.Kind.HK_CI)).isEqualTo(classic);
        var iqwig = MeanDistribution.of(close, MeanDistribution.Kind.HK_IQWIG6);
        assertThat(iqwig.standardError()).isEqualTo(classic.standardError());
        assertThat(iqwig.df()).isEqualTo(4);
    }

    /// With equal variances Kenward and Roger change nothing but the degrees of freedom, which are k − 1.
    @Test
    void kenward_roger_is_the_t_test_where_all_variances_are_equal() {
        Fit equal = fit(Sample.of(SPREAD.yi(), Vec.constant(5, 0.3)), Inference.T);
        var kr = MeanDistribution.of(equal, MeanDistribution.Kind.KR);
        assertThat(kr.df()).isCloseTo(4, within(1e-12));
        assertThat(kr.interval(95).upper()).isCloseTo(equal.pooled().upper(), within(1e-12));
    }

    @ParameterizedTest
    @EnumSource(PredictiveDistribution.Kind.class)
    void below_and_above_share_out_everything(PredictiveDistribution.Kind kind) {
        var predictive = PredictiveDistribution.of(fit(SPREAD, Inference.WALD), kind);
        assertThat(predictive.below(1.7) + predictive.above(1.7)).isCloseTo(1, within(1e-14));
        assertThat(predictive.below(predictive.estimate())).isCloseTo(0.5, within(1e-14));
        assertThat(predictive.below(predictive.interval(90).lower())).isCloseTo(0.05, within(1e-12));
    }

    @Test
    void what_cannot_be_asked_is_refused_with_the_mend() {
        Fit common = TwoStep.fit(SPREAD, Settings.DEFAULTS.with(Method.CommonEffect.EE));
        assertThatThrownBy(() -> PredictiveDistribution.of(common, PredictiveDistribution.Kind.V))
                .hasMessageContaining("random-effects model");
        var x = new Matrix(List.of(Vec.constant(5, 1), Vec.of(1, 2, 3, 4, 9)));
        Fit moderated =
                TwoStep.fit(new Sample(SPREAD.yi(), SPREAD.vi(), x), Settings.DEFAULTS, List.of("intrcpt", "x"));
        assertThatThrownBy(() -> MeanDistribution.of(moderated, MeanDistribution.Kind.HK))
                .hasMessageContaining("without moderators");
        Fit two = TwoStep.fit(Sample.of(Vec.of(1, 2), Vec.of(1, 1)), Settings.DEFAULTS);
        assertThatThrownBy(() -> PredictiveDistribution.of(two, PredictiveDistribution.Kind.HTS))
                .hasMessageContaining("predict by S");
        Fit one = TwoStep.fit(Sample.of(Vec.of(1), Vec.of(1)), Settings.DEFAULTS);
        assertThatThrownBy(() -> MeanDistribution.of(one, MeanDistribution.Kind.HK))
                .hasMessageContaining("two or more studies");
    }
}
