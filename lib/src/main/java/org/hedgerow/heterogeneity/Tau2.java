package org.hedgerow.heterogeneity;

/// An estimate of the variance of the true effects.
///
/// @param value τ² ≥ 0, in squared units of yi
/// @param standardError from the estimator's asymptotic variance
/// @param atBoundary whether the data ask for no variance at all, so that τ² is 0 because it cannot be less
/// @param iterations how often the search looked at a τ²; 0 where the estimate has a closed form
public record Tau2(double value, double standardError, boolean atBoundary, int iterations) {

    /// An estimate in closed form.
    public Tau2(double value, double standardError, boolean atBoundary) {
        this(value, standardError, atBoundary, 0);
    }
}
