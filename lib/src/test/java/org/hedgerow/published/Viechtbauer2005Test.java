package org.hedgerow.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.heterogeneity.Tau2Estimator;
import org.hedgerow.model.Fit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Viechtbauer 2005, J Educ Behav Stat 30:261: seven estimators of τ² and their standard errors on two reviews.
class Viechtbauer2005Test {
    private static final Sample TEN = Samples.of(
            new double[] {-0.581, 0.530, 0.771, 1.031, 0.553, 0.295, 0.078, 0.573, -0.176, -0.232},
            new double[] {0.023, 0.052, 0.060, 0.115, 0.095, 0.203, 0.200, 0.211, 0.051, 0.040});
    private static final Sample EIGHTEEN = Samples.of(
            new double[] {
                0.100, -0.162, -0.090, -0.049, -0.046, -0.010, -0.431, -0.261, 0.134, 0.019, 0.175, 0.056, 0.045, 0.103,
                0.121, -0.482, 0.290, 0.342
            },
            new double[] {
                0.016, 0.015, 0.050, 0.050, 0.032, 0.052, 0.036, 0.024, 0.034, 0.033, 0.031, 0.034, 0.039, 0.167, 0.134,
                0.096, 0.016, 0.035
            });

    @ParameterizedTest
    @CsvSource({
        "HS, .2282, .1328",
        "HE, .1484, .1234",
        "DL, .2768, .1841",
        "ML, .1967, .1255",
        "REML, .2232, .1464",
        "EB, .1920, .1330",
        "SJ, .1992, .0979"
    })
    void the_first_example_page_271(Tau2Estimator estimator, double tau2, double se) {
        check(TEN, estimator, tau2, se);
    }

    @ParameterizedTest
    @CsvSource({
        "HS, .0099, .0138",
        "HE, 0, .0217",
        "DL, .0126, .0159",
        "ML, .0132, .0151",
        "REML, .0157, .0167",
        "EB, .0104, .0156",
        "SJ, .0248, .0118"
    })
    void the_second_example_page_272(Tau2Estimator estimator, double tau2, double se) {
        check(EIGHTEEN, estimator, tau2, se);
    }

    private static void check(Sample sample, Tau2Estimator estimator, double tau2, double se) {
        Fit fit = Samples.fit(sample, estimator);
        assertThat(fit.tau2().value()).isCloseTo(tau2, within(6e-5));
        assertThat(fit.tau2().standardError()).isCloseTo(se, within(6e-5));
    }
}
