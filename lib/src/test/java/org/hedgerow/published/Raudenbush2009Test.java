package org.hedgerow.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.heterogeneity.Tau2Estimator;
import org.hedgerow.model.Fit;
import org.hedgerow.model.Inference;
import org.hedgerow.model.Method;
import org.hedgerow.model.Settings;
import org.hedgerow.model.TwoStep;
import org.hedgerow.numeric.Matrix;
import org.hedgerow.numeric.Vec;
import org.hedgerow.predict.Blup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Raudenbush 2009, in Cooper, Hedges & Valentine (eds), Handbook of Research Synthesis, 2nd ed., ch. 16: what
/// teachers' expectations do to pupils' IQ, nineteen experiments.
class Raudenbush2009Test {
    private static final double[] YI = {
        .03, .12, -.14, 1.18, .26, -.06, -.02, -.32, .27, .8, .54, .18, -.02, .23, -.18, -.06, .3, .07, -.07
    };
    private static final double[] VI = {
        .0156, .0216, .0279, .1391, .1362, .0106, .0106, .0484, .0269, .063, .0912, .0497, .0835, .0841, .0253, .0279,
        .0193, .0088, .0303
    };
    /// Of contact before the expectation was planted.
    private static final Vec WEEKS = Vec.of(2, 21, 19, 0, 0, 3, 17, 24, 0, 1, 0, 0, 1, 2, 17, 5, 1, 2, 7);

    private static final Sample EXPERIMENTS = Samples.of(YI, VI);

    @Test
    void one_effect_table_16_2() {
        Fit fit = Samples.equalEffects(EXPERIMENTS);
        assertThat(fit.pooled().estimate()).isCloseTo(0.060, within(5e-4));
        assertThat(fit.pooled().statistic()).isCloseTo(1.65, within(6e-3));
        assertThat(fit.heterogeneity().q()).isCloseTo(35.83, within(5e-3));
    }

    @Test
    void effects_that_differ_table_16_2() {
        Fit fit = Samples.fit(EXPERIMENTS, Tau2Estimator.REML);
        // 0.083 in the chapter
        assertThat(fit.pooled().estimate()).isCloseTo(0.0837, within(5e-5));
        assertThat(fit.pooled().statistic()).isCloseTo(1.62, within(5e-3));
        assertThat(fit.tau2().value()).isCloseTo(0.019, within(5e-4));
        assertThat(smallest(fit)).isCloseTo(-0.03, within(5e-3));
        assertThat(largest(fit)).isCloseTo(0.25, within(5e-3));
    }

    @Test
    void weeks_of_contact_explain_them_table_16_2() {
        Matrix design = new Matrix(List.of(Vec.constant(19, 1), WEEKS.map(w -> Math.min(w, 3))));
        Fit fit = TwoStep.fit(
                new Sample(EXPERIMENTS.yi(), EXPERIMENTS.vi(), design), Settings.DEFAULTS, List.of("intrcpt", "weeks"));
        assertThat(fit.tau2().value()).isCloseTo(0, within(5e-4));
        assertThat(fit.coefficients().get(0).estimate()).isCloseTo(0.407, within(5e-4));
        assertThat(fit.coefficients().get(1).estimate()).isCloseTo(-0.157, within(5e-4));
        assertThat(fit.coefficients().get(0).statistic()).isCloseTo(4.68, within(5e-3));
        assertThat(fit.coefficients().get(1).statistic()).isCloseTo(-4.39, within(5e-3));
        assertThat(fit.heterogeneity().q()).isCloseTo(16.57, within(5e-3));
        assertThat(largest(fit)).isCloseTo(0.41, within(5e-3));
    }

    /// Table 16.3, page 309: the conventional approach.
    @ParameterizedTest
    @CsvSource({
        "ML, .0126, .0777, .0475",
        "REML, .0188, .0837, .0516",
        "DL, .0259, .0893, .0558",
        "HE, .0804, .1143, .0792"
    })
    void estimators_side_by_side(Tau2Estimator estimator, double tau2, double mean, double se) {
        Fit fit = Samples.fit(EXPERIMENTS, estimator);
        assertThat(fit.tau2().value()).isCloseTo(tau2, within(6e-5));
        assertThat(fit.pooled().estimate()).isCloseTo(mean, within(6e-5));
        assertThat(fit.pooled().standardError()).isCloseTo(se, within(6e-5));
    }

    /// Table 16.3, page 309: Knapp and Hartung's standard errors.
    @ParameterizedTest
    @CsvSource({"ML, .0593", "REML, .0616", "DL, .0636", "HE, .0711"})
    void knapp_and_hartung_side_by_side(Tau2Estimator estimator, double se) {
        Settings settings =
                Settings.DEFAULTS.with(new Method.RandomEffects(estimator)).with(Inference.KNHA);
        assertThat(TwoStep.fit(EXPERIMENTS, settings).pooled().standardError()).isCloseTo(se, within(6e-5));
    }

    private static double smallest(Fit fit) {
        return Blup.of(fit).stream()
                .mapToDouble(Blup.StudyPrediction::estimate)
                .min()
                .orElseThrow();
    }

    private static double largest(Fit fit) {
        return Blup.of(fit).stream()
                .mapToDouble(Blup.StudyPrediction::estimate)
                .max()
                .orElseThrow();
    }
}
