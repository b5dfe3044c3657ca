package org.hedgerow.model;

import org.hedgerow.numeric.ChiSquared;

/// A test whose statistic is chi-squared when there is nothing to find.
///
/// @param statistic the test's value
/// @param df its degrees of freedom
/// @param p the probability of a value this large by chance
public record ChiSquaredTest(double statistic, int df, double p) {

    public static ChiSquaredTest of(double statistic, int df) {
        return new ChiSquaredTest(statistic, df, ChiSquared.upperTail(statistic, df));
    }
}
