package org.hedgerow.numeric;

import org.apache.commons.statistics.distribution.GammaDistribution;

/// The gamma distribution.
public final class Gamma {
    private Gamma() {}

    /// P(X ≤ x) with the given shape and scale, whose product is the mean.
    public static double cdf(double x, double shape, double scale) {
        return GammaDistribution.of(shape, scale).cumulativeProbability(x);
    }
}
