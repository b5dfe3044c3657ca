package org.hedgerow.numeric;

import org.apache.commons.statistics.distribution.NormalDistribution;

/// The standard normal distribution.
public final class Normal {
    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    private Normal() {}

    /// P(Z ≤ z).
    public static double cdf(double z) {
        return STANDARD.cumulativeProbability(z);
    }

    /// φ(z) = exp(−z²/2)/√(2π).
    public static double density(double z) {
        return STANDARD.density(z);
    }

    /// The z with P(Z ≤ z) = p.
    public static double quantile(double p) {
        return STANDARD.inverseCumulativeProbability(p);
    }

    /// P(|Z| ≥ |z|), exact in the far tail.
    public static double twoSided(double z) {
        return 2 * STANDARD.survivalProbability(Math.abs(z));
    }
}
