package org.hedgerow.dsl;

/// What may stand in a comparison: fitted models and published estimates.
public sealed interface Compared permits Rma, Glmm, Stratified, PublishedEstimate {

    /// What a comparison says of it.
    ComparedRow comparedRow();
}
