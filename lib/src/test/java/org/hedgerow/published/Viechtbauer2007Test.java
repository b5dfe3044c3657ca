package org.hedgerow.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hedgerow.heterogeneity.IntervalMethod;
import org.hedgerow.heterogeneity.LikelihoodKind;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.heterogeneity.Tau2Estimator;
import org.hedgerow.heterogeneity.Tau2Interval;
import org.hedgerow.model.Fit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Viechtbauer 2007, Stat Med 26:37, table II on page 44: intervals for τ² in nine trials of diuretics against
/// pre-eclampsia (Collins, Yusuf & Peto 1985), log odds ratios. Digits beyond the paper's three are those of
/// metafor's worked example.
class Viechtbauer2007Test {
    private static final Sample TRIALS = Samples.logOddsRatios(
            new double[] {14, 21, 14, 6, 12, 138, 15, 6, 65},
            new double[] {131, 385, 57, 38, 1011, 1370, 506, 108, 153},
            new double[] {14, 17, 24, 18, 35, 175, 20, 2, 40},
            new double[] {136, 134, 48, 40, 760, 1336, 524, 103, 102});

    @ParameterizedTest
    @CsvSource({"DL, .2297", "ML, .2386", "REML, .3008", "SJ, .4563"})
    void estimators(Tau2Estimator estimator, double tau2) {
        assertThat(Samples.fit(TRIALS, estimator).tau2().value()).isCloseTo(tau2, within(5e-5));
    }

    @Test
    void q_profile() {
        check(new IntervalMethod.QProfile(), .0723, 2.2027);
    }

    @Test
    void profile_likelihood() {
        check(new IntervalMethod.ProfileLikelihood(LikelihoodKind.ML), .0266, 1.1308);
        check(new IntervalMethod.ProfileLikelihood(LikelihoodKind.REML), .0427, 1.4747);
    }

    /// τ² ± 1.96 standard errors.
    @ParameterizedTest
    @CsvSource({"ML, -.1011, .5782", "REML, -.1306, .7322"})
    void standard_errors_make_intervals_that_fall_below_nothing(Tau2Estimator estimator, double lower, double upper) {
        Fit fit = Samples.fit(TRIALS, estimator);
        double half = 1.96 * fit.tau2().standardError();
        assertThat(fit.tau2().value() - half).isCloseTo(lower, within(5e-5));
        assertThat(fit.tau2().value() + half).isCloseTo(upper, within(5e-5));
    }

    private static void check(IntervalMethod method, double lower, double upper) {
        Tau2Interval interval = Tau2Interval.of(TRIALS, method, 95);
        assertThat(interval.lower()).isCloseTo(lower, within(6e-5));
        assertThat(interval.upper()).isCloseTo(upper, within(6e-5));
    }
}
