package org.hedgerow.model;

import org.hedgerow.heterogeneity.Tau2Estimator;
import org.hedgerow.problem.ProblemException;

/// Whether true effects may differ, and how their variance is found.
public sealed interface Method {

    /// metafor's word for it, e.g. `REML`.
    String name();

    /// What it is called in a sentence, e.g. `random effects (REML)`.
    String words();

    /// Whether true effects may differ, so that a new study's is expected in an interval wider than the pooled
    /// one's.
    default boolean effectsDiffer() {
        return !(this instanceof CommonEffect);
    }

    /// One true effect, or the weighted average of the effects of just these studies: τ² plays no part. The
    /// three names are metafor's, which give the same numbers and differ in what is claimed: equal, common,
    /// fixed effects.
    enum CommonEffect implements Method {
        EE,
        CE,
        FE;

        @Override
        public String words() {
            return switch (this) {
                case EE -> "equal effects (EE)";
                case CE -> "common effect (CE)";
                case FE -> "fixed effects (FE)";
            };
        }
    }

    /// True effects vary with a variance τ², estimated from the data.
    record RandomEffects(Tau2Estimator estimator) implements Method {
        @Override
        public String name() {
            return estimator.name();
        }

        @Override
        public String words() {
            return "random effects (" + name() + ")";
        }
    }

    /// True effects vary with a variance that is given, as metafor's `tau2` argument does.
    record GivenVariance(double tau2) implements Method {
        public GivenVariance {
            if (!(tau2 >= 0 && Double.isFinite(tau2))) {
                throw new ProblemException(
                        "a variance of true effects is a number from 0 on, not " + tau2, "Type tau2(0.1), say.");
            }
        }

        @Override
        public String name() {
            return "tau2(" + tau2 + ")";
        }

        @Override
        public String words() {
            return "random effects (τ² given)";
        }
    }
}
