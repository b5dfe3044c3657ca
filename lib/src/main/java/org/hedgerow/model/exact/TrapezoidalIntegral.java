package org.hedgerow.model.exact;

/// The integral by the trapezoidal rule from the mode outwards, in steps of a part of the integrand's width.
///
/// With r = x − np and w = np(1 − p) along the integrand, and E the mean under it (the arm's posterior):
/// ∂ℓ/∂η = E r, ∂ℓ/∂τ = E zr, and second derivatives E(r² − w) − (E r)², E z(r² − w) − E r E zr,
/// E z²(r² − w) − (E zr)². The integrand is log-concave, so that beyond the point where terms vanish there are
/// only smaller ones.
final class TrapezoidalIntegral extends ArmIntegral {
    /// A term that adds less than this part of the sum is the last but a few.
    private static final double VANISHED = 1e-20;

    private final double width;
    private double total;
    private double sumR;
    private double sumZr;
    private double sumA;
    private double sumZa;
    private double sumZza;

    /// @param width the distance of points, in units of the integrand's width at its mode
    TrapezoidalIntegral(double width) {
        this.width = width;
    }

    @Override
    double integrate(double x, double n, double eta, double tau, double start) {
        if (tau == 0) {
            common(x, n, eta);
            return 0;
        }
        double mode = mode(x, n, eta, tau, start);
        double top = eta + tau * mode;
        double e = Math.exp(top);
        double p = e / (1 + e);
        double weight = n * p / (1 + e);
        double step = width / Math.sqrt(1 + tau * tau * weight);
        total = 0;
        sumR = 0;
        sumZr = 0;
        sumA = 0;
        sumZa = 0;
        sumZza = 0;
        points = 0;
        term(1, x - n * p, weight, mode);
        walk(x, n, top, tau, mode, step);
        walk(x, n, top, tau, mode, -step);
        value = kernel(x, n, top) - 0.5 * mode * mode + Math.log(Math.abs(step) * total) - HALF_LOG_TWO_PI;
        byEta = sumR / total;
        byTau = sumZr / total;
        byEtaEta = sumA / total - byEta * byEta;
        byEtaTau = sumZa / total - byEta * byTau;
        byTauTau = sumZza / total - byTau * byTau;
        return mode;
    }

    private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

    /// Every point's odds are the last one's times a constant.
    private void walk(double x, double n, double top, double tau, double mode, double step) {
        double odds = Math.exp(top);
        double factor = Math.exp(tau * step);
        double atMode = n * Math.log1p(odds) + 0.5 * mode * mode;
        double z = mode;
        double density = 1;
        while (density > VANISHED * total) {
            z += step;
            odds *= factor;
            density = Math.exp(x * tau * (z - mode) - n * Math.log1p(odds) - 0.5 * z * z + atMode);
            double p = odds / (1 + odds);
            term(density, x - n * p, n * p / (1 + odds), z);
        }
    }

    private void term(double density, double r, double w, double z) {
        double a = density * (r * r - w);
        double zr = density * r * z;
        total += density;
        sumR += density * r;
        sumZr += zr;
        sumA += a;
        sumZa += z * a;
        sumZza += z * z * a;
        points++;
    }
}
