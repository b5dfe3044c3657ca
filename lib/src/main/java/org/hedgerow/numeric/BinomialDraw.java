package org.hedgerow.numeric;

import java.util.random.RandomGenerator;

/// Random numbers of the binomial distribution.
public final class BinomialDraw {
    /// Up to so many trials qⁿ with q ≥ ½ is a number.
    private static final int AT_ONCE = 1_000;

    private BinomialDraw() {}

    /// A number X ~ Binomial(n, p), by inversion: probabilities are taken off a uniform number from X = 0
    /// on, each made of the one before. Devroye 1986, Non-Uniform Random Variate Generation, X.4.
    public static int of(int n, double p, RandomGenerator random) {
        if (p > 0.5) {
            return n - of(n, 1 - p, random);
        }
        int drawn = 0;
        for (int left = n; left > 0; left -= AT_ONCE) {
            drawn += few(Math.min(left, AT_ONCE), p, random);
        }
        return drawn;
    }

    private static int few(int n, double p, RandomGenerator random) {
        double odds = p / (1 - p);
        double probability = Math.exp(n * Math.log1p(-p));
        double left = random.nextDouble();
        int x = 0;
        while (left > probability && x < n) {
            left -= probability;
            probability *= odds * (n - x) / (x + 1);
            x++;
        }
        return x;
    }
}
