package org.hedgerow.numeric;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/// Tails of the binomial distribution.
public final class Binomial {
    private Binomial() {}

    /// P(X ≤ x) for X ~ Binomial(n, p).
    public static double below(int x, int n, double p) {
        return BinomialDistribution.of(n, p).cumulativeProbability(x);
    }

    /// P(X ≥ x) for X ~ Binomial(n, p), exact in the far tail.
    public static double above(int x, int n, double p) {
        return BinomialDistribution.of(n, p).survivalProbability(x - 1);
    }
}
