package org.hedgerow.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.hedgerow.heterogeneity.IntervalMethod;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.heterogeneity.Tau2Estimator;
import org.hedgerow.heterogeneity.Tau2Interval;
import org.hedgerow.model.Fit;
import org.hedgerow.numeric.Matrix;
import org.hedgerow.numeric.Vec;
import org.junit.jupiter.api.Test;

/// Jackson, Turner, Rhodes & Viechtbauer 2014, BMC Med Res Methodol 14:103: intervals for τ² in two
/// meta-regressions. Digits beyond the paper's are those of metafor's test of these examples.
class Jackson2014Test {
    private static final Sample FIRST = regression(
            Vec.of(
                    .0267, .8242, .3930, 2.4405, 2.1401, 1.2528, 2.4849, .3087, 1.4246, .1823, 1.1378, 1.2321, 2.0695,
                    4.0237, 1.4383, 1.6021),
            Vec.of(
                    .1285, .0315, .0931, 2.0967, 1.0539, .1602, 1.0235, .0218, .5277, .0556, .3304, .1721, .4901,
                    2.0200, .3399, .1830),
            Vec.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1));
    private static final Sample SECOND = regression(
            Vec.of(
                    .54, .4, .64, .365, .835, .02, .12, .085, 1.18, .08, .18, .325, .06, .715, .065, .245, .24, .06,
                    .19),
            Vec.of(
                    .0176, .019, .0906, .0861, .0063, .0126, .0126, .0041, .0759, .0126, .0104, .0242, .0026, .2629,
                    .0169, .0156, .0481, .0084, .0044),
            Vec.of(
                    1986, 1987, 1988, 1988, 1998, 1999, 2000, 2000, 2000, 2001, 2001, 2001, 2002, 2002, 2002, 2002,
                    2003, 2003, 2003));

    @Test
    void weights_of_inverse_variances() {
        checkGeneralised(FIRST, v -> 1 / v, .0029, .6907);
        checkGeneralised(SECOND, v -> 1 / v, .0170, .1393);
    }

    @Test
    void weights_of_inverse_standard_errors() {
        checkGeneralised(FIRST, v -> 1 / Math.sqrt(v), 0, 1.1245);
        checkGeneralised(SECOND, v -> 1 / Math.sqrt(v), .0180, .1375);
    }

    @Test
    void q_profile() {
        check(FIRST, new IntervalMethod.QProfile(), .0023, 1.4871);
        check(SECOND, new IntervalMethod.QProfile(), .0178, .1564);
    }

    /// exp(log τ² ± 1.96 se/τ²).
    @Test
    void likelihood_and_standard_error_on_the_log_scale() {
        checkLogScale(FIRST, .0110, .6330);
        checkLogScale(SECOND, .0163, .1108);
    }

    private static void checkLogScale(Sample sample, double lower, double upper) {
        Fit fit = Samples.fit(sample, Tau2Estimator.REML);
        double tau2 = fit.tau2().value();
        double factor = Math.exp(1.96 * fit.tau2().standardError() / tau2);
        assertThat(tau2 / factor).isCloseTo(lower, within(6e-5));
        assertThat(tau2 * factor).isCloseTo(upper, within(6e-5));
    }

    private static void checkGeneralised(Sample sample, DoubleUnaryOperator weight, double lower, double upper) {
        check(sample, new IntervalMethod.GeneralisedQ(sample.vi().map(weight)), lower, upper);
    }

    private static void check(Sample sample, IntervalMethod method, double lower, double upper) {
        Tau2Interval interval = Tau2Interval.of(sample, method, 95);
        assertThat(interval.lower()).isCloseTo(lower, within(1e-4));
        assertThat(interval.upper()).isCloseTo(upper, within(1e-4));
    }

    private static Sample regression(Vec yi, Vec vi, Vec x) {
        return new Sample(yi, vi, new Matrix(List.of(Vec.constant(yi.size(), 1), x)));
    }
}
