package org.hedgerow.dsl;

/// What `glmm` may be told: `WALD` or `T`, `level(90)`, `mods(…)`, `NO_INTERCEPT`, `EE`, `nAGQ(7)`; in any
/// order, each at most once.
public sealed interface GlmmOption permits ModelOption, RmaOption.Pooling, GlmmOption.Nodes {

    /// How many nodes the integral over each arm's logit takes, where it is to be metafor's.
    record Nodes(int number) implements GlmmOption {
        @Override
        public String toString() {
            return "nAGQ(" + number + ")";
        }
    }
}
