package org.hedgerow.heterogeneity;

import org.hedgerow.numeric.Root;

/// The restricted log-likelihood of τ², and where it is highest.
///
/// Its slope is ½ (y'PPy − tr P). The slope is negative beyond some τ², so its zeros lie in a bracket that can
/// be found, and
/// a bracketed root always converges: there is no step length to tune and no data set that "did not converge".
/// The likelihood may have two hills; every downward zero of the slope on a geometric grid is found, and the
/// highest wins.
final class RestrictedLikelihood {
    /// The grid goes up by this factor, from far below the smallest sampling variance. A hill is about as wide
    /// as it is high up the axis, so on a geometric grid two of them do not share a step.
    private static final double GRID = 4;

    private static final double SMALLEST = 1e-3;

    private final Sample sample;

    RestrictedLikelihood(Sample sample) {
        this.sample = sample;
    }

    /// The τ² ≥ 0 of the highest likelihood.
    double maximum() {
        if (sample.k() <= sample.p()) {
            return 0;
        }
        double best = 0;
        boolean rising = slope(0) > 0;
        boolean zeroIsAHill = !rising;
        boolean found = zeroIsAHill;
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

    /// −½ (Σ log(vᵢ + τ²) + log|X'WX| + y'Py), without the terms that do not depend on τ².
    private double logLikelihood(double tau2) {
        var fit = sample.at(tau2);
        double logVariances = sample.vi().map(v -> Math.log(v + tau2)).sum();
        return -0.5 * (logVariances + fit.logDeterminant() + fit.weightedRss());
    }

    private double slope(double tau2) {
        var fit = sample.at(tau2);
        return fit.squaredWeightedRss() - fit.traceP();
    }

    /// With S the unweighted residual sum of squares and m the largest vᵢ, y'Py ≤ S/τ² gives y'PPy ≤ S/τ⁴,
    /// while tr P ≥ (k − p)/(m + τ²): past this τ² the slope is negative for good.
    private double beyondEveryHill() {
        double s = unweightedRss() / (sample.k() - sample.p());
        double m = sample.vi().max();
        return s + Math.sqrt(s * m) + SMALLEST * sample.vi().min();
    }

    private double unweightedRss() {
        var one = new Sample(sample.yi(), sample.vi().map(v -> 1), sample.x());
        return one.at(0).weightedRss();
    }
}
