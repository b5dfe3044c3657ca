package org.hedgerow.numeric;

import org.apache.commons.statistics.distribution.TDistribution;

/// Student's t distribution.
public final class StudentT {
    private StudentT() {}

    /// The t with P(T ≤ t) = p on `df` degrees of freedom.
    public static double quantile(double p, double df) {
        // the upper half mirrored, so that limits are exactly symmetric
        return p > 0.5
                ? -TDistribution.of(df).inverseCumulativeProbability(1 - p)
                : TDistribution.of(df).inverseCumulativeProbability(p);
    }

    /// P(|T| ≥ |t|) on `df` degrees of freedom, exact in the far tail.
    public static double twoSided(double t, double df) {
        return 2 * TDistribution.of(df).survivalProbability(Math.abs(t));
    }
}
