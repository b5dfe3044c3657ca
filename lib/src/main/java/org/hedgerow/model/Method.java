package org.hedgerow.model;

import org.hedgerow.heterogeneity.Tau2Estimator;

/// Whether true effects may differ, and how their variance is found.
public sealed interface Method {

    /// metafor's word for it, e.g. `REML`.
    String name();

    /// What it is called in a sentence, e.g. `random effects (REML)`.
    String words();

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
}
