package org.hedgerow.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.heterogeneity.Tau2Estimator;
import org.hedgerow.model.Fit;
import org.hedgerow.numeric.Vec;
import org.junit.jupiter.api.Test;

/// Normand 1999, Stat Med 18:321: lidocaine after heart attacks, and the length of stay after strokes.
class Normand1999Test {
    /// Six trials: deaths under lidocaine and under placebo.
    private static final double[] N1 = {39, 44, 107, 103, 110, 154};

    private static final double[] N2 = {43, 44, 110, 100, 106, 146};
    private static final double[] A = {2, 4, 6, 7, 7, 11};
    private static final double[] C = {1, 4, 4, 5, 3, 4};
    private static final Sample LIDOCAINE = Sample.of(
            Vec.tabulate(6, i -> 100 * (A[i] / N1[i] - C[i] / N2[i])),
            Vec.tabulate(6, i -> 1e4 * (binomial(A[i], N1[i]) + binomial(C[i], N2[i]))));

    /// Nine comparisons of days in hospital, table VIII: sizes, means, standard deviations.
    private static final double[][] STROKE = {
        {155, 55, 47, 156, 75, 64},
        {31, 27, 7, 32, 29, 4},
        {75, 64, 17, 71, 119, 29},
        {18, 66, 20, 18, 137, 48},
        {8, 14, 8, 13, 18, 11},
        {57, 19, 7, 52, 18, 4},
        {34, 52, 45, 33, 41, 34},
        {110, 21, 16, 183, 31, 27},
        {60, 30, 27, 52, 23, 20}
    };
    private static final Sample STAY = Sample.of(
            Vec.tabulate(9, i -> STROKE[i][1] - STROKE[i][4]), Vec.tabulate(9, i -> pooledVariance(STROKE[i])));

    @Test
    void risk_differences_of_lidocaine_table_VII_page_349() {
        Fit equal = Samples.equalEffects(LIDOCAINE);
        assertThat(equal.pooled().estimate()).isCloseTo(2.94, within(5e-3));
        assertThat(equal.pooled().lower()).isCloseTo(0.38, within(5e-3));
        assertThat(equal.pooled().upper()).isCloseTo(5.51, within(5e-3));
        Fit random = Samples.fit(LIDOCAINE, Tau2Estimator.REML);
        assertThat(random.tau2().value()).isZero();
        assertThat(random.tau2().atBoundary()).isTrue();
    }

    @Test
    void length_of_stay_table_IX_page_352() {
        check(Samples.equalEffects(STAY), -3.49, -5.03, -1.96);
        Fit moments = Samples.fit(STAY, Tau2Estimator.DL);
        check(moments, -14.10, -24.45, -3.75);
        assertThat(moments.tau2().value()).isCloseTo(218.72, within(5e-3));
        Fit likelihood = Samples.fit(STAY, Tau2Estimator.REML);
        check(likelihood, -15.12, -32.67, 2.43);
        assertThat(likelihood.tau2().value()).isCloseTo(685.20, within(5e-3));
    }

    private static void check(Fit fit, double estimate, double lower, double upper) {
        assertThat(fit.pooled().estimate()).isCloseTo(estimate, within(5e-3));
        assertThat(fit.pooled().lower()).isCloseTo(lower, within(5e-3));
        assertThat(fit.pooled().upper()).isCloseTo(upper, within(5e-3));
    }

    private static double binomial(double x, double n) {
        return x / n * (1 - x / n) / n;
    }

    private static double pooledVariance(double[] row) {
        double n1 = row[0];
        double n2 = row[3];
        double s2 = ((n1 - 1) * row[2] * row[2] + (n2 - 1) * row[5] * row[5]) / (n1 + n2 - 2);
        return s2 * (1 / n1 + 1 / n2);
    }
}
