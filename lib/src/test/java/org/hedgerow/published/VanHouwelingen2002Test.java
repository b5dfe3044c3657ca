package org.hedgerow.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.heterogeneity.Tau2Estimator;
import org.hedgerow.model.Fit;
import org.hedgerow.model.Method;
import org.hedgerow.model.Settings;
import org.hedgerow.model.TwoStep;
import org.hedgerow.moderator.Explained;
import org.hedgerow.numeric.Matrix;
import org.hedgerow.numeric.Normal;
import org.hedgerow.numeric.Vec;
import org.junit.jupiter.api.Test;

/// van Houwelingen, Arends & Stijnen 2002, Stat Med 21:589: thirteen trials of the BCG vaccine, log odds
/// ratios.
class VanHouwelingen2002Test {
    private static final double[] A = {4, 6, 3, 62, 33, 180, 8, 505, 29, 17, 186, 5, 27};
    private static final double[] N1 = {123, 306, 231, 13598, 5069, 1541, 2545, 88391, 7499, 1716, 50634, 2498, 16913};
    private static final double[] C = {11, 29, 11, 248, 47, 372, 10, 499, 45, 65, 141, 3, 29};
    private static final double[] N2 = {139, 303, 220, 12867, 5808, 1451, 629, 88391, 7277, 1665, 27338, 2341, 17854};
    private static final Vec LATITUDE = Vec.of(44, 55, 42, 52, 13, 44, 19, 13, 27, 42, 18, 33, 33);
    private static final Sample TRIALS = Samples.logOddsRatios(A, N1, C, N2);

    @Test
    void one_effect_for_all_trials_page_596() {
        var pooled = Samples.equalEffects(TRIALS).pooled();
        assertThat(Math.exp(pooled.estimate())).isCloseTo(0.6465, within(5e-5));
        assertThat(Math.exp(pooled.lower())).isCloseTo(0.5951, within(5e-5));
        // 0.703 in the paper
        assertThat(Math.exp(pooled.upper())).isCloseTo(0.7024, within(5e-5));
    }

    @Test
    void effects_that_differ_page_597() {
        Fit fit = Samples.fit(TRIALS, Tau2Estimator.ML);
        assertThat(Math.exp(fit.pooled().estimate())).isCloseTo(0.476, within(5e-4));
        assertThat(Math.exp(fit.pooled().lower())).isCloseTo(0.336, within(5e-4));
        assertThat(Math.exp(fit.pooled().upper())).isCloseTo(0.675, within(5e-4));
        assertThat(fit.tau2().value()).isCloseTo(0.302, within(6e-4));
    }

    @Test
    void where_true_effects_lie_page_599() {
        Fit fit = Samples.fit(TRIALS, Tau2Estimator.ML);
        double half = Normal.quantile(0.975) * Math.sqrt(fit.tau2().value());
        assertThat(fit.pooled().estimate() - half).isCloseTo(-1.820, within(5e-4));
        assertThat(fit.pooled().estimate() + half).isCloseTo(0.336, within(5e-4));
    }

    @Test
    void regression_on_latitude_pages_608_and_609() {
        Matrix design = new Matrix(List.of(Vec.constant(13, 1), LATITUDE));
        Fit fit = TwoStep.fit(
                new Sample(TRIALS.yi(), TRIALS.vi(), design),
                Settings.DEFAULTS.with(new Method.RandomEffects(Tau2Estimator.ML)),
                List.of("intrcpt", "latitude"));
        assertThat(fit.coefficients().get(0).estimate()).isCloseTo(0.371, within(5e-4));
        assertThat(fit.coefficients().get(0).standardError()).isCloseTo(0.106, within(5e-4));
        assertThat(fit.coefficients().get(1).estimate()).isCloseTo(-0.0327, within(5e-5));
        assertThat(fit.coefficients().get(1).standardError()).isCloseTo(0.0034, within(5e-5));
        assertThat(fit.tau2().value()).isCloseTo(0.004, within(5e-4));
        assertThat(Explained.r2(fit)).isCloseTo(98.7, within(0.05));
    }
}
