package org.hedgerow.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.heterogeneity.Tau2Estimator;
import org.hedgerow.numeric.Matrix;
import org.hedgerow.numeric.Vec;
import org.hedgerow.predict.PredictionType;
import org.hedgerow.predict.Predictor;
import org.hedgerow.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TwoStepTest {
    private static final Vec YI = Vec.of(-0.3, 0.8, 1.9, 0.2, 3.1);
    private static final Vec VI = Vec.of(0.1, 0.02, 0.4, 0.05, 0.2);

    @Test
    void one_study_is_its_own_pooled_effect() {
        Fit fit = TwoStep.fit(Sample.of(Vec.of(0.4), Vec.of(0.09)), Settings.DEFAULTS);
        assertThat(fit.pooled().estimate()).isCloseTo(0.4, within(1e-15));
        assertThat(fit.pooled().standardError()).isCloseTo(0.3, within(1e-15));
        assertThat(fit.heterogeneity().q()).isZero();
        assertThat(fit.heterogeneity().i2()).isZero();
    }

    @Test
    void the_order_of_the_studies_does_not_matter() {
        Fit there = TwoStep.fit(Sample.of(YI, VI), Settings.DEFAULTS);
        Fit back = TwoStep.fit(
                Sample.of(Vec.tabulate(5, i -> YI.get(4 - i)), Vec.tabulate(5, i -> VI.get(4 - i))), Settings.DEFAULTS);
        assertThat(back.pooled().estimate()).isCloseTo(there.pooled().estimate(), within(1e-13));
        assertThat(back.weights().get(0)).isCloseTo(there.weights().get(4), within(1e-11));
    }

    /// (Σ w (y − μ)²/(k − 1))/Σw, written out from Knapp & Hartung's definition.
    @Test
    void knapp_hartung_rescales_by_the_weighted_spread() {
        Fit fit = TwoStep.fit(Sample.of(YI, VI), Settings.DEFAULTS.with(Inference.KNHA));
        double mu = fit.pooled().estimate();
        double sumW = 0;
        double spread = 0;
        for (int i = 0; i < 5; i++) {
            double w = 1 / (VI.get(i) + fit.tau2().value());
            sumW += w;
            spread += w * (YI.get(i) - mu) * (YI.get(i) - mu);
        }
        assertThat(fit.pooled().standardError()).isCloseTo(Math.sqrt(spread / 4 / sumW), within(1e-14));
    }

    @Test
    void ad_hoc_is_never_narrower_than_t() {
        Vec close = Vec.of(0.1, 0.11, 0.12, 0.1);
        Vec vi = Vec.of(0.2, 0.3, 0.1, 0.4);
        Fit knha = TwoStep.fit(Sample.of(close, vi), Settings.DEFAULTS.with(Inference.KNHA));
        Fit adhoc = TwoStep.fit(Sample.of(close, vi), Settings.DEFAULTS.with(Inference.ADHOC));
        Fit t = TwoStep.fit(Sample.of(close, vi), Settings.DEFAULTS.with(Inference.T));
        assertThat(knha.pooled().standardError()).isLessThan(t.pooled().standardError());
        assertThat(adhoc.pooled().standardError()).isEqualTo(t.pooled().standardError());
    }

    @ParameterizedTest
    @EnumSource(Inference.class)
    void the_confidence_interval_lies_within_the_prediction_interval(Inference inference) {
        Fit fit = TwoStep.fit(Sample.of(YI, VI), Settings.DEFAULTS.with(inference));
        var p = Predictor.predict(fit, PredictionType.DEFAULT);
        assertThat(p.prediction().orElseThrow().lower()).isLessThan(p.lower());
        assertThat(p.prediction().orElseThrow().upper()).isGreaterThan(p.upper());
        assertThat(p.lower()).isEqualTo(fit.pooled().lower());
    }

    @Test
    void a_study_of_variance_zero_is_refused_with_the_mend() {
        assertThatThrownBy(() -> TwoStep.fit(Sample.of(Vec.of(0, 1), Vec.of(0, 1)), Settings.DEFAULTS))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("to(ONLY0)");
    }

    @Test
    void knapp_hartung_of_one_study_is_refused_and_wald_is_offered() {
        assertThatThrownBy(
                        () -> TwoStep.fit(Sample.of(Vec.of(0.4), Vec.of(0.1)), Settings.DEFAULTS.with(Inference.KNHA)))
                .hasMessageContaining("KNHA")
                .hasMessageContaining("WALD");
    }

    @Test
    void a_level_that_is_no_percentage_is_refused() {
        assertThatThrownBy(() -> Settings.DEFAULTS.withLevel(0)).hasMessageContaining("level(95)");
        assertThatThrownBy(() -> Settings.DEFAULTS.withLevel(0.95)).hasMessageContaining("Type level(95");
        assertThatThrownBy(() -> Settings.DEFAULTS.withLevel(99.99999999999999)).hasMessageContaining("below 100");
    }

    @Test
    void nothing_cannot_be_pooled() {
        assertThatThrownBy(() ->
                        TwoStep.fit(new Sample(Vec.of(), Vec.of(), new Matrix(List.of(Vec.of()))), Settings.DEFAULTS))
                .hasMessageContaining("no study");
    }

    @Test
    void a_moderator_that_repeats_others_is_named() {
        var twice = new Matrix(List.of(Vec.constant(5, 1), Vec.of(1, 2, 3, 4, 5), Vec.of(2, 4, 6, 8, 10)));
        assertThatThrownBy(() -> TwoStep.fit(
                        new Sample(YI, VI, twice), Settings.DEFAULTS, List.of("intrcpt", "year", "twice the year")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("'twice the year'");
    }

    @Test
    void a_given_variance_is_taken_as_it_is() {
        Fit fit = TwoStep.fit(Sample.of(YI, VI), Settings.DEFAULTS.with(new Method.GivenVariance(0.7)));
        assertThat(fit.tau2().value()).isEqualTo(0.7);
        assertThat(Predictor.predict(fit, PredictionType.DEFAULT).prediction()).isPresent();
        assertThatThrownBy(() -> new Method.GivenVariance(-1)).hasMessageContaining("tau2(0.1)");
    }

    /// R metafor 3.8: yi <- c(-0.3, 0.8, 1.9, 0.2, 3.1); vi <- c(0.1, 0.02, 0.4, 0.05, 0.2);
    /// rma(yi, vi, weights = c(1, 2, 3, 4, 5), method = "DL", test = "knha"), its beta and se.
    @Test
    void given_weights_meet_metafor() {
        Fit fit = TwoStep.fit(
                Sample.of(YI, VI),
                Settings.DEFAULTS
                        .with(new Method.RandomEffects(Tau2Estimator.DL))
                        .with(Inference.KNHA)
                        .with(new Weighting.Given(Vec.of(1, 2, 3, 4, 5))));
        assertThat(fit.pooled().estimate()).isCloseTo(1.5533333333333328, within(1e-12));
        assertThat(fit.pooled().standardError()).isCloseTo(0.6793894331795252, within(1e-12));
        assertThat(fit.weights().get(4)).isCloseTo(100.0 / 3, within(1e-12));
    }

    @Test
    void given_inverse_variances_are_inverse_variance_weights() {
        Settings given = Settings.DEFAULTS
                .with(new Method.GivenVariance(0.7))
                .with(new Weighting.Given(VI.map(v -> 10 / (v + 0.7))));
        Fit fit = TwoStep.fit(Sample.of(YI, VI), given);
        Fit usual = TwoStep.fit(Sample.of(YI, VI), given.with(Weighting.INVERSE_VARIANCE));
        assertThat(fit.pooled().estimate()).isCloseTo(usual.pooled().estimate(), within(1e-14));
        assertThat(fit.pooled().standardError()).isCloseTo(usual.pooled().standardError(), within(1e-14));
        assertThat(fit.reml().logLik()).isCloseTo(usual.reml().logLik(), within(1e-12));
    }

    @Test
    void weights_that_are_none_or_too_few_are_refused() {
        assertThatThrownBy(() -> new Weighting.Given(Vec.of(1, -1))).hasMessageContaining("weight 2 is -1.0");
        assertThatThrownBy(() -> new Weighting.Given(Vec.of(0, 0))).hasMessageContaining("no study has a weight");
        Settings two = Settings.DEFAULTS.with(new Weighting.Given(Vec.of(1, 2)));
        assertThatThrownBy(() -> TwoStep.fit(Sample.of(YI, VI), two)).hasMessageContaining("2 weights for 5 studies");
    }

    /// k coefficients for k studies: nothing is left to differ, and everything can still be asked.
    @Test
    void as_many_coefficients_as_studies_fit_exactly() {
        var x = new Matrix(List.of(Vec.constant(2, 1), Vec.of(0, 1)));
        Fit fit =
                TwoStep.fit(new Sample(Vec.of(1, 3), Vec.of(0.1, 0.2), x), Settings.DEFAULTS, List.of("intrcpt", "x"));
        assertThat(fit.coefficients().get(1).estimate()).isCloseTo(2, within(1e-14));
        assertThat(fit.heterogeneity().q()).isZero();
        assertThatThrownBy(() -> Confint.of(fit)).hasMessageContaining("more studies");
    }

    @Test
    void an_interval_for_tau2_needs_a_tau2_that_was_estimated() {
        Fit common = TwoStep.fit(Sample.of(YI, VI), Settings.DEFAULTS.with(Method.CommonEffect.EE));
        assertThatThrownBy(() -> Confint.of(common)).hasMessageContaining("EE").hasMessageContaining("REML");
    }

    @Test
    void the_search_says_how_often_it_looked() {
        Fit reml = TwoStep.fit(Sample.of(YI, VI), Settings.DEFAULTS);
        assertThat(reml.tau2().iterations()).isBetween(3, 30);
        Settings dl = Settings.DEFAULTS.with(new Method.RandomEffects(Tau2Estimator.DL));
        assertThat(TwoStep.fit(Sample.of(YI, VI), dl).tau2().iterations()).isZero();
    }
}
