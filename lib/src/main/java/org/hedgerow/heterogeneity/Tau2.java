package org.hedgerow.heterogeneity;

/// An estimate of the variance of the true effects.
///
/// @param value τ² ≥ 0, in squared units of yi
/// @param standardError from the estimator's asymptotic variance
/// @param atBoundary whether the data ask for no variance at all, so that τ² is 0 because it cannot be less
public record Tau2(double value, double standardError, boolean atBoundary) {}
