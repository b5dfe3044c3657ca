package org.hedgerow.model.exact;

/// The integral by the trapezoidal rule from the mode outwards, in steps of a part of the integrand's width.
///
/// With r = x − np and w = np(1 − p) along the integrand, and E the mean under it (the arm's posterior):
/// ∂ℓ/∂η = E r, ∂ℓ/∂τ = E zr, and second derivatives E(r² − w) − (E r)², E z(r² − w) − E r E zr,
/// E z²(r² − w) − (E zr)². The integrand is log-concave, so that beyond the point where terms vanish there are
/// only smaller ones.
///
/// Over the mode's own, where z = m and the odds are o₀ = p₀/(1 − p₀), the density at z = m + d with odds o is
/// gⁿ exp(cd − d²/2), g = exp(p₀τd) (1 + o₀)/(1 + o), c = τ(x − np₀) − m, which is 0 but for the mode's last
/// digits. Neither factor is above 1, and from point to point all exponentials grow by a constant factor: a
/// point takes a division and a whole power, and no logarithm.
final class TrapezoidalIntegral extends ArmIntegral {
    /// A density that is this part of the mode's ends the sum.
    private static final double VANISHED = 1e-17;

    /// From this many patients on, the last digit of g would show: its logarithm is then computed without loss.
    private static final double LARGE = 500;

    /// Newton's last step towards the mode, whose error is its square; any point near the mode would do.
    private static final double NEAR = 1e-4;

    private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

    private final double width;
    private final double vanished;
    private double total;
    private double sumR;
    private double sumZr;
    private double sumA;
    private double sumZa;
    private double sumZza;

    /// @param width the distance of points, in units of the integrand's width at its mode
    TrapezoidalIntegral(double width) {
        this.width = width;
        // what the rule makes of a normal density is wrong by about this part (Trefethen & Weideman, eq. 3.6)
        double error = Math.exp(-2 * Math.PI * Math.PI / (width * width));
        this.vanished = Math.max(VANISHED, 1e-3 * error);
    }

    @Override
    double integrate(double x, double n, double eta, double tau, double start) {
        if (tau == 0) {
            common(x, n, eta);
            return 0;
        }
        double mode = mode(x, n, eta, tau, start, NEAR);
        double top = eta + tau * mode;
        double odds = Math.exp(top);
        double p = odds / (1 + odds);
        double weight = n * p / (1 + odds);
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
        walk(x, n, odds, tau, mode, step);
        walk(x, n, odds, tau, mode, -step);
        value = kernel(x, n, top) - 0.5 * mode * mode + Math.log(step * total) - HALF_LOG_TWO_PI;
        byEta = sumR / total;
        byTau = sumZr / total;
        byEtaEta = sumA / total - byEta * byEta;
        byEtaTau = sumZa / total - byEta * byTau;
        byTauTau = sumZza / total - byTau * byTau;
        return mode;
    }

    private void walk(double x, double n, double oddsAtMode, double tau, double mode, double step) {
        int power = n < LARGE && n == Math.rint(n) ? (int) n : 0;
        double p = oddsAtMode / (1 + oddsAtMode);
        double oddsGrow = Math.exp(tau * step);
        double tiltGrows = Math.exp(p * tau * step);
        double normalShrinks = Math.exp(-step * step);
        double odds = oddsAtMode;
        double tilt = 1 + oddsAtMode;
        double normal = 1;
        double normalFactor = Math.exp((tau * (x - n * p) - mode) * step - 0.5 * step * step);
        double z = mode;
        double sum = 0;
        double r1 = 0;
        double zr1 = 0;
        double a0 = 0;
        double a1 = 0;
        double a2 = 0;
        int count = 0;
        while (true) {
            z += step;
            odds *= oddsGrow;
            tilt *= tiltGrows;
            normal *= normalFactor;
            normalFactor *= normalShrinks;
            double other = 1 / (1 + odds);
            double binomial = power > 0 ? power(tilt * other, power) : Math.exp(n * logG(p, tau * (z - mode)));
            double density = normal * binomial;
            if (!(density > vanished)) {
                break;
            }
            double zed = density * z;
            double expected = n * odds * other;
            double r = x - expected;
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

    /// log g = p₀δ − log(1 + p₀(exp δ − 1)), δ = τd.
    private static double logG(double p, double delta) {
        return p * delta - Math.log1p(p * Math.expm1(delta));
    }

    /// By squaring; exponents from 1 on.
    private static double power(double base, int exponent) {
        double product = 1;
        double square = base;
        for (int left = exponent; ; square *= square) {
            if ((left & 1) != 0) {
                product *= square;
            }
            left >>= 1;
            if (left == 0) {
                return product;
            }
        }
    }
}
