package org.hedgerow.numeric;

import org.apache.commons.math3.special.Beta;

/// Logarithms of binomial coefficients.
public final class LogBinomial {
    private LogBinomial() {}

    /// log (n over x) = −log(n + 1) − log B(x + 1, n − x + 1), for any 0 ≤ x ≤ n.
    public static double coefficient(double n, double x) {
        return x == 0 || x == n ? 0 : -Math.log1p(n) - Beta.logBeta(x + 1, n - x + 1);
    }
}
