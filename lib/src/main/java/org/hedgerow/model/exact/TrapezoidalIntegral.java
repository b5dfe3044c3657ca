package org.hedgerow.model.exact;

/// The integral by the trapezoidal rule from the mode outwards, in steps of a part of the integrand's width.
///
/// With r = x − np and w = np(1 − p) along the integrand, and E the mean under it (the arm's posterior):
/// ∂ℓ/∂η = E r, ∂ℓ/∂τ = E zr, and second derivatives E(r² − w) − (E r)², E z(r² − w) − E r E zr,
/// E z²(r² − w) − (E zr)². The integrand is log-concave, so that beyond the point where terms vanish there are
/// only smaller ones.
final class TrapezoidalIntegral extends ArmIntegral {
    /// A density that is this part of the mode's ends the sum.
    private static final double VANISHED = 1e-19;

    /// From this many patients on, the last digit of log(1 + odds) would show.
    private static final double LARGE = 1000;

    private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

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
        double r = x - n * p;
        double a = r * r - weight;
        total = 1;
        sumR = r;
        sumZr = mode * r;
        sumA = a;
        sumZa = mode * a;
        sumZza = mode * mode * a;
        points = 1;
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

    /// Every point's odds are the last one's times a constant.
    private void walk(double x, double n, double top, double tau, double mode, double step) {
        double odds = Math.exp(top);
        double factor = Math.exp(tau * step);
        double slope = x * tau;
        double atMode = n * Math.log1p(odds) + 0.5 * mode * mode - slope * mode;
        boolean large = n > LARGE;
        double z = mode;
        double density = 1;
        double sum = 0;
        double r1 = 0;
        double zr1 = 0;
        double a0 = 0;
        double a1 = 0;
        double a2 = 0;
        int count = 0;
        while (density > VANISHED) {
            z += step;
            odds *= factor;
            double logOdds = large ? Math.log1p(odds) : Math.log(1 + odds);
            density = Math.exp(slope * z - n * logOdds - 0.5 * z * z + atMode);
            double other = 1 / (1 + odds);
            double expected = n * odds * other;
            double r = x - expected;
            double zed = density * z;
            double a = r * r - expected * other;
            sum += density;
            r1 += density * r;
            zr1 += zed * r;
            a0 += density * a;
            a1 += zed * a;
            a2 += zed * z * a;
            count++;
        }
        total += sum;
        sumR += r1;
        sumZr += zr1;
        sumA += a0;
        sumZa += a1;
        sumZza += a2;
        points += count;
    }
}
