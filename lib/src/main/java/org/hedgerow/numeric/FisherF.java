package org.hedgerow.numeric;

import org.apache.commons.statistics.distribution.FDistribution;

/// Fisher's F distribution.
public final class FisherF {
    private FisherF() {}

    /// P(F ≥ f) on `df1` and `df2` degrees of freedom.
    public static double upperTail(double f, double df1, double df2) {
        return FDistribution.of(df1, df2).survivalProbability(f);
    }
}
