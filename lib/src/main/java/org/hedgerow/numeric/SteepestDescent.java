package org.hedgerow.numeric;

/// The parabola s(θ) = s₀ + iaθ + bθ² through the saddle s₀ of exp φ(s), φ(s) = K(s) − sx − log s, of
/// [WeightedChiSquares], and sums of the integrand on it.
///
/// With a = φ''^(−½) the integrand begins like exp(−θ²/2); b = K‴a²/(6K'') makes the phase of exp(K(s) − sx)
/// stand still to the third order.
final class SteepestDescent {
    /// Terms below this part of the first are left out.
    private static final double NEGLIGIBLE = 1e-18;

    private static final int BISECTIONS = 60;

    private final double[] lambda;
    /// 2λ/(1 − 2λs₀).
    private final double[] ratios;
    private final double x;
    private final double saddle;
    private final double width;
    private final double bend;

    /// @param lambda weights, the greatest of them 1
    /// @param upper whether P(Q > x) is asked for, else P(Q < x)
    SteepestDescent(double[] lambda, double x, boolean upper) {
        this.lambda = lambda;
        this.x = x;
        this.saddle = upper ? bisected(0, 0.5) : bisected(beforeTheSaddle(), 0);
        double second = 0;
        double third = 0;
        this.ratios = new double[lambda.length];
        for (int i = 0; i < lambda.length; i++) {
            double ratio = 2 * lambda[i] / (1 - 2 * lambda[i] * saddle);
            ratios[i] = ratio;
            second += 0.5 * ratio * ratio;
            third += ratio * ratio * ratio;
        }
        this.width = 1 / Math.sqrt(second + 1 / (saddle * saddle));
        this.bend = third * width * width / (6 * second);
    }

    /// Step by step over θ from `offset` steps on: h/π Σ |Im exp φ(s) s'(θ)|, the first term halved if it is
    /// the saddle's own.
    double sum(double step, double offset) {
        double total = 0;
        for (int j = 0; ; j++) {
            double theta = (j + offset) * step;
            double re = saddle + bend * theta * theta;
            double im = width * theta;
            double size = 0;
            double phase = 0;
            // with (1 − 2λs)/(1 − 2λs₀) = 1 + ρ(s₀ − s), two by two: each turns less than half round, all one way
            for (int i = 0; i < ratios.length; i += 2) {
                double a = 1 + ratios[i] * (saddle - re);
                double b = -ratios[i] * im;
                double a2 = i + 1 < ratios.length ? 1 + ratios[i + 1] * (saddle - re) : 1;
                double b2 = i + 1 < ratios.length ? -ratios[i + 1] * im : 0;
                double productRe = a * a2 - b * b2;
                double productIm = a * b2 + b * a2;
                double angle = Math.atan2(productIm, productRe);
                size -= 0.25 * Math.log(productRe * productRe + productIm * productIm);
                phase -= 0.5 * (angle > 0 ? angle - 2 * Math.PI : angle);
            }
            size -= (re - saddle) * x;
            phase -= im * x;
            // over s, times s' = ia + 2bθ
            double square = re * re + im * im;
            double dRe = (2 * bend * theta * re + width * im) / square;
            double dIm = (width * re - 2 * bend * theta * im) / square;
            double modulus = Math.exp(size);
            double term = modulus * (Math.sin(phase) * dRe + Math.cos(phase) * dIm);
            total += j == 0 && offset == 0 ? 0.5 * term : term;
            if (modulus * Math.hypot(dRe, dIm) < NEGLIGIBLE * width / Math.abs(saddle)) {
                return Math.abs(total) * step * atSaddle() / Math.PI;
            }
        }
    }

    /// exp(K(s₀) − s₀x).
    private double atSaddle() {
        double k = -saddle * x;
        for (double each : lambda) {
            k -= 0.5 * Math.log1p(-2 * each * saddle);
        }
        return Math.exp(k);
    }

    /// φ'(s) = Σ λ/(1 − 2λs) − x − 1/s, which rises on either side of 0.
    private double slope(double s) {
        double total = -x - 1 / s;
        for (double each : lambda) {
            total += each / (1 - 2 * each * s);
        }
        return total;
    }

    private double beforeTheSaddle() {
        double s = -1 / x;
        while (slope(s) > 0) {
            s *= 2;
        }
        return s;
    }

    /// Any point near the saddle would do.
    private double bisected(double from, double to) {
        double low = from;
        double high = to;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = 0.5 * (low + high);
            if (slope(middle) > 0) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return 0.5 * (low + high);
    }
}
