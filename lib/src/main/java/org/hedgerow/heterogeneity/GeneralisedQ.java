package org.hedgerow.heterogeneity;

import java.util.function.DoubleUnaryOperator;
import org.hedgerow.numeric.LeastSquares;
import org.hedgerow.numeric.RankOneSpectrum;
import org.hedgerow.numeric.Root;
import org.hedgerow.numeric.Vec;
import org.hedgerow.numeric.WeightedChiSquares;

/// The generalised Q statistic y'Py with fixed weights and its distribution at any τ²: that of Σ λⱼχ²ⱼ with λⱼ
/// the k − p eigenvalues of Σ^½PΣ^½ that are not 0, Σ = diag(vᵢ + τ²). Jackson 2013, Res Synth Methods 4:220;
/// Jackson, Turner, Rhodes & Viechtbauer 2014, BMC Med Res Methodol 14:103 with moderators.
final class GeneralisedQ {
    /// Eigenvalues below this part of the greatest are 0 but for rounding.
    private static final double ZERO = 1e-14;

    private final Sample sample;
    private final Vec weights;
    private final LeastSquares fit;
    private int steps;

    GeneralisedQ(Sample sample, Vec weights) {
        this.sample = sample;
        this.weights = weights;
        this.fit = sample.weighted(weights);
    }

    /// P(Q > the observed Q) where the variance of true effects is τ²: it rises with τ².
    double upperTail(double tau2) {
        steps++;
        Vec eigenvalues = eigenvalues(tau2);
        double least = ZERO * eigenvalues.get(0);
        Vec lambda = Vec.of(eigenvalues.stream()
                .limit(sample.k() - sample.p())
                .filter(each -> each > least)
                .toArray());
        return WeightedChiSquares.of(lambda).upperTail(fit.weightedRss());
    }

    /// With an intercept only, Σ^½PΣ^½ is diag(aᵢσᵢ²) less a matrix of rank one.
    private Vec eigenvalues(double tau2) {
        return sample.isInterceptOnly()
                ? RankOneSpectrum.of(
                        weights,
                        Vec.tabulate(
                                sample.k(), i -> weights.get(i) * (sample.vi().get(i) + tau2)))
                : fit.matrixP(sample.vi().map(v -> Math.sqrt(v + tau2))).eigenvalues();
    }

    /// The τ² ≥ 0 at which the observed Q is exceeded with the given probability; 0 if it is even there.
    double tau2At(double probability) {
        DoubleUnaryOperator excess = tau2 -> upperTail(tau2) - probability;
        if (excess.applyAsDouble(0) >= 0) {
            return 0;
        }
        double high = sample.vi().mean();
        while (excess.applyAsDouble(high) < 0) {
            high *= 4;
        }
        return Root.between(excess, 0, high);
    }

    /// How often the distribution was computed.
    int steps() {
        return steps;
    }
}
