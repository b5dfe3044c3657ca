package org.hedgerow.model.exact;

/// One arm's marginal log-likelihood ℓ(η, τ) = log ∫ p(x | η + τz) φ(z) dz without its binomial coefficient,
/// with its slopes and curvatures. Holds numbers on which an integral is worked out: of one thread.
abstract class ArmIntegral {
    /// ℓ and its derivatives: by η, by τ, by η twice, by both, by τ twice.
    double value;

    double byEta;
    double byTau;
    double byEtaEta;
    double byEtaTau;
    double byTauTau;

    /// How many points the last integral took.
    int points;

    /// @param mode where to look for the integrand's mode first
    /// @return the integrand's mode, in units of τ
    abstract double integrate(double x, double n, double eta, double tau, double mode);

    /// A step towards the mode that leaves no error.
    static final double EXACTLY = 1e-8;

    /// Without a spread there is nothing to integrate: x η − n log(1 + exp η), and curvatures by τ from
    /// 2 ∂ℓ/∂τ² = (x − np)² − np(1 − p).
    final void common(double x, double n, double eta) {
        double e = Math.exp(-Math.abs(eta));
        double p = eta > 0 ? 1 / (1 + e) : e / (1 + e);
        double residual = x - n * p;
        double weight = n * e / ((1 + e) * (1 + e));
        value = kernel(x, n, eta);
        byEta = residual;
        byTau = 0;
        byEtaEta = -weight;
        byEtaTau = 0;
        byTauTau = residual * residual - weight;
        points = 1;
    }

    /// x η − n log(1 + exp η), nothing cancelling at either end.
    static double kernel(double x, double n, double eta) {
        return eta > 0 ? (x - n) * eta - n * Math.log1p(Math.exp(-eta)) : x * eta - n * Math.log1p(Math.exp(eta));
    }

    /// The z at which x (η + τz) − n log(1 + exp(η + τz)) − z²/2 is largest: the root of
    /// τ (x − n p(z)) − z, which falls, by Newton's method inside a bracket.
    ///
    /// @param near the size of a step, beside the mode's, that is the last; its square is the error left
    static double mode(double x, double n, double eta, double tau, double start, double near) {
        double low = Math.min(tau * x, tau * (x - n));
        double high = Math.max(tau * x, tau * (x - n));
        double z = start > low && start < high ? start : 0;
        for (int i = 0; i < 200; i++) {
            double at = eta + tau * z;
            double e = Math.exp(-Math.abs(at));
            double p = at > 0 ? 1 / (1 + e) : e / (1 + e);
            double slope = tau * (x - n * p) - z;
            if (slope > 0) {
                low = z;
            } else {
                high = z;
            }
            double step = slope / (1 + tau * tau * n * e / ((1 + e) * (1 + e)));
            if (Math.abs(step) <= near * (1 + Math.abs(z))) {
                return z + step;
            }
            z = z + step > low && z + step < high ? z + step : 0.5 * (low + high);
        }
        return z;
    }
}
