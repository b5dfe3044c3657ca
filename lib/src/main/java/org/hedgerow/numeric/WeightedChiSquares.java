package org.hedgerow.numeric;

/// The distribution of Q = Σ λⱼ χ²ⱼ, a sum of independent chi-squares on one degree of freedom each with
/// weights λⱼ > 0: of a quadratic form in normal variables.
///
/// With K(s) = −½ Σ log(1 − 2λⱼs) the upper tail is P(Q > q) = (1/2πi) ∫ exp(K(s) − sq) ds/s upwards past a
/// real s₀ between 0 and the first singularity 1/(2 max λ); past an s₀ < 0 the same integral is −P(Q < q). It
/// is taken through the saddle of the integrand along a parabola which leaves it in the direction of steepest
/// descent and opens to the right, where the integrand dies off exponentially. There the trapezoidal rule
/// gains digits as fast as its step shrinks; the step is halved until the sum stands. Rice 1980, SIAM J Sci
/// Stat Comput 1:438; Helstrom 1996, IEEE Trans Aerosp Electron Syst 32:1.
public final class WeightedChiSquares {
    /// The error is squared with each halving: two sums that agree so far are both better than they show.
    private static final double AGREED = 1e-7;

    private static final int MOST_HALVINGS = 12;

    private final double[] lambda;
    private final double scale;

    private WeightedChiSquares(double[] lambda, double scale) {
        this.lambda = lambda;
        this.scale = scale;
    }

    /// @param lambda one or more weights greater than 0
    public static WeightedChiSquares of(Vec lambda) {
        if (lambda.size() == 0 || !(lambda.min() > 0) || !lambda.isFinite()) {
            throw new IllegalArgumentException("weights of chi-squares must be greater than 0, not " + lambda);
        }
        double max = lambda.max();
        return new WeightedChiSquares(lambda.map(each -> each / max).shared(), max);
    }

    /// P(Q > q).
    public double upperTail(double q) {
        double x = q / scale;
        if (!(x > 0)) {
            return 1;
        }
        return x > mean() ? tail(x, true) : 1 - tail(x, false);
    }

    /// P(Q ≤ q).
    public double cdf(double q) {
        double x = q / scale;
        if (!(x > 0)) {
            return 0;
        }
        return x > mean() ? 1 - tail(x, true) : tail(x, false);
    }

    private double mean() {
        double total = 0;
        for (double each : lambda) {
            total += each;
        }
        return total;
    }

    /// The smaller tail, which keeps its figures however small it is.
    private double tail(double x, boolean upper) {
        var path = new SteepestDescent(lambda, x, upper);
        double step = 1;
        double sum = path.sum(step, 0);
        for (int i = 0; i < MOST_HALVINGS; i++) {
            double finer = 0.5 * (sum + path.sum(step, 0.5));
            if (Math.abs(finer - sum) <= AGREED * finer) {
                return finer;
            }
            sum = finer;
            step /= 2;
        }
        return sum;
    }
}
