package org.hedgerow.numeric;

import org.apache.commons.statistics.distribution.TDistribution;

/// Student's t distribution.
public final class StudentT {
    private static final int MOST_STEPS = 6;

    /// A step this small leaves an error of about its cube.
    private static final double CUBED_TO_NOTHING = 1e-6;

    private StudentT() {}

    /// The t with P(T ≤ t) = p on `df` degrees of freedom; infinitely many make it the normal distribution.
    public static double quantile(double p, double df) {
        if (Double.isInfinite(df)) {
            return Normal.quantile(p);
        }
        // the upper half mirrored, so that limits are exactly symmetric
        return p > 0.5 ? upper(1 - p, df) : -upper(p, df);
    }

    /// The t ≥ 0 with P(T > t) = tail: the normal's, widened by the first terms of the expansion in 1/df
    /// (Fisher & Cornish 1960, Technometrics 2:209), then Halley's method, which trebles the correct figures
    /// each time; where that does not settle, far out on few degrees of freedom, a bracketed search.
    private static double upper(double tail, double df) {
        var distribution = TDistribution.of(df);
        double z = -Normal.quantile(tail);
        double z2 = z * z;
        double t = z * (1 + (1 + z2) / (4 * df) + (3 + z2 * (16 + 5 * z2)) / (96 * df * df));
        for (int i = 0; i < MOST_STEPS && df > 2; i++) {
            double step = (distribution.survivalProbability(t) - tail) / distribution.density(t);
            // the density's logarithm has the derivative −t(df + 1)/(df + t²)
            double next = t + step / (1 - 0.5 * step * t * (df + 1) / (df + t * t));
            if (!(next >= 0)) {
                break;
            }
            if (Math.abs(next - t) <= CUBED_TO_NOTHING * next) {
                return next;
            }
            t = next;
        }
        return -distribution.inverseCumulativeProbability(tail);
    }

    /// P(T ≤ t) on `df` degrees of freedom; infinitely many make it the normal distribution.
    public static double cdf(double t, double df) {
        return Double.isInfinite(df) ? Normal.cdf(t) : TDistribution.of(df).cumulativeProbability(t);
    }

    /// P(|T| ≥ |t|) on `df` degrees of freedom, exact in the far tail.
    public static double twoSided(double t, double df) {
        return Double.isInfinite(df)
                ? Normal.twoSided(t)
                : 2 * TDistribution.of(df).survivalProbability(Math.abs(t));
    }
}
