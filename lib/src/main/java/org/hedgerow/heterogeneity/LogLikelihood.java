package org.hedgerow.heterogeneity;

import org.hedgerow.numeric.LeastSquares;
import org.hedgerow.numeric.Vec;

/// The log-likelihood of τ² in the two-step model, with all its constants:
/// −½ (k log 2π + Σ log(vᵢ + τ²) + y'Py), and when restricted
/// −½ ((k − p) log 2π − log|X'X| + Σ log(vᵢ + τ²) + log|X'WX| + y'Py).
///
/// With + ½ log|X'X| it does not move with the scale of a moderator. Viechtbauer 2005, J Educ Behav Stat
/// 30:261, eq. 11 and 13.
public final class LogLikelihood {
    private final Sample sample;
    private final LikelihoodKind kind;

    public LogLikelihood(Sample sample, LikelihoodKind kind) {
        this.sample = sample;
        this.kind = kind;
    }

    /// With the coefficients at their best.
    public double at(double tau2) {
        LeastSquares best = sample.at(tau2);
        return of(best, best.weightedRss(), tau2);
    }

    /// With coefficients b that are given; the restricted likelihood takes only the residuals from them.
    public double at(double tau2, Vec b) {
        return of(sample.at(tau2), weightedRss(tau2, b), tau2);
    }

    private double of(LeastSquares best, double rss, double tau2) {
        double logVariances = 0;
        for (int i = 0; i < sample.k(); i++) {
            logVariances += Math.log(sample.vi().get(i) + tau2);
        }
        double terms = logVariances + rss;
        return switch (kind) {
            case ML -> -0.5 * (sample.k() * Math.log(2 * Math.PI) + terms);
            case REML ->
                -0.5
                        * ((sample.k() - sample.p()) * Math.log(2 * Math.PI)
                                - sample.weighted(Vec.constant(sample.k(), 1)).logDeterminant()
                                + best.logDeterminant()
                                + terms);
        };
    }

    /// Σ (yᵢ − xᵢ'b)²/(vᵢ + τ²).
    private double weightedRss(double tau2, Vec b) {
        double total = 0;
        for (int i = 0; i < sample.k(); i++) {
            double residual = sample.yi().get(i);
            for (int j = 0; j < b.size(); j++) {
                residual -= b.get(j) * sample.x().columns().get(j).get(i);
            }
            total += residual * residual / (sample.vi().get(i) + tau2);
        }
        return total;
    }
}
