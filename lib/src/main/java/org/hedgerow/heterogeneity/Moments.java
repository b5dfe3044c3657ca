package org.hedgerow.heterogeneity;

import org.hedgerow.numeric.LeastSquares;
import org.hedgerow.numeric.Vec;

/// The moments of the generalised Q statistic Q = y'Py with fixed weights: E(Q) = tr PV + τ² tr P and
/// Var(Q) = 2 tr PΣPΣ, with V = diag(vᵢ) and Σ = diag(vᵢ + τ²). DerSimonian & Kacker 2007, Contemp Clin Trials
/// 28:105.
///
/// @param fit the fit with those weights
record Moments(Sample sample, LeastSquares fit) {

    /// (Q − tr PV)/tr P: the τ² at which Q equals its expectation, cut at 0, with √Var(Q)/tr P.
    Tau2 equated() {
        double trace = fit.traceP();
        double raw = (fit.weightedRss() - fit.tracePV(sample.vi())) / trace;
        return scaled(raw, 1 / trace);
    }

    /// `raw` cut at 0, with the standard error `factor` √Var(Q) at that τ².
    Tau2 scaled(double raw, double factor) {
        double tau2 = Math.max(0, raw);
        Vec variances = sample.vi().map(v -> v + tau2);
        return new Tau2(tau2, factor * Math.sqrt(2 * fit.tracePVPV(variances)), raw <= 0);
    }
}
