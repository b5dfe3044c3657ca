package org.hedgerow.model;

/// One line of a coefficient table.
///
/// @param statistic estimate over standard error: z, or t on the fit's degrees of freedom
/// @param pValue two-sided
public record Coefficient(
        String term,
        double estimate,
        double standardError,
        double statistic,
        double pValue,
        double lower,
        double upper) {}
