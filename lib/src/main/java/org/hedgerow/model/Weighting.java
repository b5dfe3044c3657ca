package org.hedgerow.model;

/// How much each study counts in the coefficients.
public enum Weighting {
    /// 1/(vᵢ + τ²), which is most precise.
    INVERSE_VARIANCE,
    /// All alike (metafor's `weighted = FALSE`).
    EQUAL
}
