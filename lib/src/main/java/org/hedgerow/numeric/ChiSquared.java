package org.hedgerow.numeric;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/// The chi-squared distribution.
public final class ChiSquared {
    private ChiSquared() {}

    /// P(X ≥ q) on `df` degrees of freedom, exact in the far tail; 1 when `df` is 0.
    public static double upperTail(double q, double df) {
        return df > 0 ? ChiSquaredDistribution.of(df).survivalProbability(q) : 1;
    }

    /// The x with P(X ≤ x) = p on `df` degrees of freedom.
    public static double quantile(double p, double df) {
        return ChiSquaredDistribution.of(df).inverseCumulativeProbability(p);
    }
}
