package org.hedgerow.heterogeneity;

/// Which likelihood of τ².
public enum LikelihoodKind {
    /// Of the effect sizes.
    ML,
    /// Restricted: of the k − p contrasts that do not depend on the coefficients.
    REML
}
