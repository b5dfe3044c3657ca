package org.hedgerow.numeric;

/// Logarithms of normal tail probabilities, also where the probability itself is too small for a number.
public final class NormalTail {
    /// Beyond this the continued fraction is exact to the last digit, and well before the tail underflows.
    private static final double FAR = 20;

    private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

    private NormalTail() {}

    /// log P(Z ≥ z).
    public static double logUpper(double z) {
        if (z > FAR) {
            return logFar(z);
        }
        return z < 0 ? Math.log1p(-Normal.cdf(z)) : Math.log(Normal.cdf(-z));
    }

    /// Mills' ratio as Laplace's continued fraction 1/(z + 1/(z + 2/(z + …))). Abramowitz & Stegun 26.2.14.
    private static double logFar(double z) {
        double tail = z;
        for (int i = 30; i > 0; i--) {
            tail = z + i / tail;
        }
        return -0.5 * z * z - HALF_LOG_TWO_PI - Math.log(tail);
    }
}
