package org.hedgerow.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.heterogeneity.Tau2Estimator;
import org.hedgerow.model.Fit;
import org.hedgerow.model.HenmiCopas;
import org.junit.jupiter.api.Test;

/// Henmi & Copas 2010, Stat Med 29:2969, page 2978: sixteen trials of acupoint P6 against nausea after
/// operations (Lee & Done 2004), log odds ratios.
class HenmiCopas2010Test {
    private static final Sample TRIALS = Samples.logOddsRatios(
            new double[] {18, 5, 9, 32, 9, 11, 69, 3, 1, 11, 7, 4, 1, 24, 16, 28},
            new double[] {100, 50, 20, 135, 23, 18, 122, 25, 30, 30, 44, 47, 30, 40, 50, 110},
            new double[] {20, 18, 7, 31, 10, 12, 80, 12, 1, 19, 16, 6, 13, 71, 53, 25},
            new double[] {100, 50, 20, 139, 23, 18, 122, 25, 30, 30, 39, 47, 30, 80, 88, 111});

    @Test
    void effects_that_differ_by_moments() {
        Fit fit = Samples.fit(TRIALS, Tau2Estimator.DL);
        assertThat(fit.tau2().value()).isCloseTo(0.3325, within(5e-5));
        assertThat(fit.pooled().estimate()).isCloseTo(-0.6787, within(5e-5));
        assertThat(fit.pooled().lower()).isCloseTo(-1.0664, within(5e-5));
        assertThat(fit.pooled().upper()).isCloseTo(-0.2911, within(5e-5));
    }

    @Test
    void the_common_effect_with_an_interval_that_allows_for_differences() {
        HenmiCopas hc = HenmiCopas.of(TRIALS, 95);
        assertThat(hc.estimate()).isCloseTo(-0.5145, within(5e-5));
        assertThat(hc.lower()).isCloseTo(-0.9994, within(5e-5));
        assertThat(hc.upper()).isCloseTo(-0.0295, within(5e-5));
    }
}
