package org.hedgerow.sensitivity;

import java.io.Serializable;
import org.hedgerow.problem.ProblemException;

/// A world reviews are drawn from: k studies with true effects μ + τ z. A plain serialisable value, which
/// can be sent to wherever it is to be computed.
///
/// @param k studies in a review
/// @param sampling what they observe, and their sizes
/// @param mu the mean true effect: a logit for [Sampling.Arms]
/// @param tau2 the variance of true effects
/// @param shape the distribution of z
public record Scenario(int k, Sampling sampling, double mu, double tau2, EffectShape shape) implements Serializable {
    public Scenario {
        if (k < 1) {
            throw new ProblemException("a review of " + k + " studies has nothing to pool", "Give 2 or more.");
        }
        if (!(tau2 >= 0 && Double.isFinite(tau2) && Double.isFinite(mu))) {
            throw new ProblemException(
                    "true effects cannot have mean " + mu + " and variance " + tau2,
                    "Give a finite mean, and a variance from 0 on.");
        }
    }

    /// μ on the natural scale: a proportion for arms.
    public double truth() {
        return natural(mu);
    }

    double natural(double effect) {
        return switch (sampling) {
            case Sampling.Arms _ -> 1 / (1 + Math.exp(-effect));
            case Sampling.Known _ -> effect;
        };
    }
}
