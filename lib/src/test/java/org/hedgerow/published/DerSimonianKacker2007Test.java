package org.hedgerow.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.heterogeneity.Tau2Estimator;
import org.hedgerow.model.Fit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// DerSimonian & Kacker 2007, Contemp Clin Trials 28:105, tables 3 and 4: six trials of aspirin against
/// pre-eclampsia.
class DerSimonianKacker2007Test {
    private static final Sample TRIALS = Samples.logOddsRatios(
            new double[] {5, 5, 12, 69, 9, 313},
            new double[] {156, 303, 565, 1570, 103, 4659},
            new double[] {8, 17, 9, 94, 11, 352},
            new double[] {74, 303, 477, 1565, 105, 4650});

    @ParameterizedTest
    @CsvSource({"PM, .3681, -.3811, .2060", "HE, .4410, -.4035, .2327", "DL, .2323, -.3240, .1540"})
    void estimators_by_moments(Tau2Estimator estimator, double tau, double mean, double se) {
        Fit fit = Samples.fit(TRIALS, estimator);
        assertThat(Math.sqrt(fit.tau2().value())).isCloseTo(tau, within(6e-5));
        assertThat(fit.pooled().estimate()).isCloseTo(mean, within(6e-5));
        assertThat(fit.pooled().standardError()).isCloseTo(se, within(6e-5));
    }
}
