package org.hedgerow.effect;

/// How the sampling variance of a study is computed, with metafor's words (`vtype`).
public enum VarianceType {
    /// Large-sample approximation, at the study's own proportion.
    LS,
    /// At the average proportion of all studies, Σx/Σn, so that a study's weight does not depend on its result.
    AV
}
