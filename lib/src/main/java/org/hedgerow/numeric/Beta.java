package org.hedgerow.numeric;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/// The beta distribution and, from it, the binomial's tails.
public final class Beta {
    private Beta() {}

    /// The x with P(X ≤ x) = p for X ~ Beta(a, b), to the last digits: the library's answer is polished by
    /// Newton's method on
    /// whichever tail is the smaller.
    public static double quantile(double p, double a, double b) {
        var beta = BetaDistribution.of(a, b);
        double x = beta.inverseCumulativeProbability(p);
        for (int i = 0; i < 3; i++) {
            double density = beta.density(x);
            double miss = p < 0.5 ? beta.cumulativeProbability(x) - p : (1 - p) - beta.survivalProbability(x);
            double next = x - miss / density;
            if (!(next > 0 && next < 1)) {
                break;
            }
            x = next;
        }
        return x;
    }

    /// P(X ≤ x) for X ~ Binomial(n, p) plus half the probability of x itself, seen from below: the mid-p lower
    /// tail.
    public static double midBelow(int x, int n, double p) {
        var binomial = BinomialDistribution.of(n, p);
        return binomial.cumulativeProbability(x) - 0.5 * binomial.probability(x);
    }
}
