package org.hedgerow.effect;

/// How the sampling variance of a study is computed, with metafor's words (`vtype`). Each measure knows the
/// ones it has; all have `LS`.
public enum VarianceType {
    /// Large-sample approximation, at the study's own values.
    LS,
    /// Large-sample approximation of the uncorrected standardized mean difference, times the squared
    /// correction factor. Borenstein 2009, in Cooper et al., Handbook of Research Synthesis, eq. 12.17.
    LS2,
    /// Unbiased: x̄'s variance with n − 1 for proportions; Hedges 1983 for standardized mean differences;
    /// Hedges 1989 for correlations.
    UB,
    /// At the average of all studies, such as Σx/Σn, so that a study's weight does not depend on its result.
    AV,
    /// The two groups have one variance (homoscedastic): it is pooled.
    HO,
    /// At one average coefficient of variation of both groups of all studies.
    AVHO,
    /// Stratified sampling: the sizes of the two groups were fixed, not the number of all.
    ST,
    /// Cross-sectional sampling: only the number of all was fixed.
    CS
}
