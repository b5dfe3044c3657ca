package org.hedgerow.heterogeneity;

import org.hedgerow.numeric.LeastSquares;
import org.hedgerow.numeric.Root;

/// The log-likelihood of τ², full or restricted, with the coefficients at their best, and where it is highest.
///
/// Its slope is ½ (y'PPy − tr P), with tr W in place of tr P when the likelihood is the full one. The slope is
/// negative beyond some τ², so its zeros lie in a bracket that can be found, and a bracketed root always
/// converges: there is no step length to tune and no data set that "did not converge". The likelihood may have
/// two hills; every downward zero of the slope on a geometric grid is found, and the highest wins.
final class LikelihoodOfTau2 {
    /// The grid goes up by this factor, from far below the smallest sampling variance. A hill is about as wide
    /// as it is high up the axis, so on a geometric grid two of them will hardly share a step.
    private static final double GRID = 4;

    private static final double SMALLEST = 1e-3;

    private final Sample sample;
    private final Kind kind;

    /// Which likelihood.
    enum Kind {
        FULL,
        /// Of the k − p contrasts that do not depend on the coefficients.
        RESTRICTED
    }

    LikelihoodOfTau2(Sample sample, Kind kind) {
        this.sample = sample;
        this.kind = kind;
    }

    /// The τ² ≥ 0 of the highest likelihood.
    double maximum() {
        double best = 0;
        boolean rising = slope(0) > 0;
        boolean found = !rising;
        double low = 0;
        double end = beyondEveryHill();
        for (double high = SMALLEST * sample.vi().min(); low < end; high *= GRID) {
            boolean risesAtHigh = slope(high) > 0;
            if (rising && !risesAtHigh) {
                double hill = Root.between(this::slope, low, high);
                if (!found || logLikelihood(hill) > logLikelihood(best)) {
                    best = hill;
                }
                found = true;
            }
            rising = risesAtHigh;
            low = high;
        }
        return best;
    }

    /// −½ (Σ log(vᵢ + τ²) + y'Py), and − ½ log|X'WX| when restricted; without the terms that do not depend on
    /// τ².
    private double logLikelihood(double tau2) {
        var fit = sample.at(tau2);
        double logVariances = sample.vi().map(v -> Math.log(v + tau2)).sum();
        double restricted = switch (kind) {
            case FULL -> 0;
            case RESTRICTED -> fit.logDeterminant();
        };
        return -0.5 * (logVariances + restricted + fit.weightedRss());
    }

    private double slope(double tau2) {
        var fit = sample.at(tau2);
        return fit.squaredWeightedRss() - trace(fit, tau2);
    }

    private double trace(LeastSquares fit, double tau2) {
        return switch (kind) {
            case FULL -> sample.vi().map(v -> 1 / (v + tau2)).sum();
            case RESTRICTED -> fit.traceP();
        };
    }

    /// With S the unweighted residual sum of squares and m the largest vᵢ, y'Py ≤ S/τ² gives y'PPy ≤ S/τ⁴,
    /// while tr W ≥ tr P ≥ (k − p)/(m + τ²): past this τ² the slope is negative for good.
    private double beyondEveryHill() {
        double s = sample.weighted(v -> 1).weightedRss() / (sample.k() - sample.p());
        double m = sample.vi().max();
        return s + Math.sqrt(s * m) + SMALLEST * sample.vi().min();
    }
}
