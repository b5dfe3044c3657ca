package org.hedgerow.heterogeneity;

import org.hedgerow.numeric.Projection;

/// What the searches for τ² need to know at one τ², with weights wᵢ = 1/(vᵢ + τ²).
///
/// @param w Σ wᵢ
/// @param w2 Σ wᵢ²
/// @param yPy y'Py, the generalised Q statistic
/// @param yPPy y'PPy, minus the derivative of y'Py
/// @param yPPPy y'PPPy, minus half the derivative of y'PPy
/// @param traceP tr P
/// @param tracePP tr PP, minus the derivative of tr P
record Sums(double w, double w2, double yPy, double yPPy, double yPPPy, double traceP, double tracePP) {

    /// The sums of one sample at any τ²: a workspace, not to be shared between threads.
    interface At {
        Sums at(double tau2);
    }

    static At of(Sample sample) {
        if (sample.isInterceptOnly()) {
            return new InterceptSums(sample);
        }
        Projection p = sample.projection();
        return tau2 -> {
            p.weigh(sample.vi(), tau2);
            return new Sums(
                    p.sumOfWeights(), p.sumOfSquaredWeights(), p.yPy(), p.yPPy(), p.yPPPy(), p.traceP(), p.tracePP());
        };
    }
}
