package org.hedgerow.model.exact;

/// How far arms' true logits lie apart.
///
/// @param tau2 their variance τ²
/// @param logStandardError the standard error of log τ; NaN where τ² is 0 or was given
/// @param atBoundary whether τ² is 0 because it cannot be less
public record Spread(double tau2, double logStandardError, boolean atBoundary) {

    public double tau() {
        return Math.sqrt(tau2);
    }

    /// The standard error of τ², 2 τ² se(log τ).
    public double standardError() {
        return 2 * tau2 * logStandardError;
    }
}
