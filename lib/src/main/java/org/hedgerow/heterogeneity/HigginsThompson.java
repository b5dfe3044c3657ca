package org.hedgerow.heterogeneity;

import org.hedgerow.effect.Interval;
import org.hedgerow.numeric.Normal;

/// I² and H made from Cochran's Q, with the limits of R meta; metafor makes them from τ², see [Heterogeneity].
///
/// H = √(Q/df), at least 1; I² = 100 (H² − 1)/H². The limits take log H as normal, with the standard error
/// ½ (log Q − log df)/(√(2Q) − √(2df − 1)) where Q > df + 1, and √((1 − 1/(3(df − 1)²))/(2(df − 1))) otherwise.
/// Higgins & Thompson 2002, Stat Med 21:1539, section 3 and appendix A2.
///
/// @param i2 I² in percent
/// @param i2Limits in percent
/// @param h H, the root of the ratio of total to sampling variance
/// @param hLimits at least 1; with df < 2 there are none and the limits are NaN
public record HigginsThompson(double i2, Interval i2Limits, double h, Interval hLimits) {

    /// @param q Cochran's Q
    /// @param df its degrees of freedom, k − p, at least 1
    /// @param level confidence level, in percent
    public static HigginsThompson of(double q, int df, double level) {
        double h = Math.max(1, Math.sqrt(q / df));
        double half = Normal.quantile(0.5 + level / 200) * standardError(q, df);
        var limits = new Interval(Math.max(1, Math.exp(Math.log(h) - half)), Math.max(1, Math.exp(Math.log(h) + half)));
        return new HigginsThompson(i2(h), new Interval(i2(limits.lower()), i2(limits.upper())), h, limits);
    }

    private static double standardError(double q, int df) {
        if (df < 2) {
            return Double.NaN;
        }
        double less = df - 1;
        return q > df + 1
                ? 0.5 * (Math.log(q) - Math.log(df)) / (Math.sqrt(2 * q) - Math.sqrt(2.0 * df - 1))
                : Math.sqrt((1 - 1 / (3 * less * less)) / (2 * less));
    }

    private static double i2(double h) {
        return 100 * (h * h - 1) / (h * h);
    }
}
