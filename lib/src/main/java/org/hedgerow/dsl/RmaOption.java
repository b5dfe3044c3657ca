package org.hedgerow.dsl;

import org.hedgerow.model.Inference;
import org.hedgerow.model.Method;
import org.hedgerow.model.Weighting;

/// What `rma` may be told: a method (`REML`, `DL`, `EE`, …), a kind of inference (`WALD`, `T`, `KNHA`,
/// `ADHOC`), `level(90)`, `UNWEIGHTED`; in any order, each at most once.
public sealed interface RmaOption {

    /// How true effects may differ.
    record Pooling(Method method) implements RmaOption {
        @Override
        public String toString() {
            return method.name();
        }
    }

    /// How intervals and tests are made.
    record Test(Inference inference) implements RmaOption {
        @Override
        public String toString() {
            return inference.name();
        }
    }

    /// The confidence level, in percent.
    record Level(double percent) implements RmaOption {
        @Override
        public String toString() {
            return "level(" + percent + ")";
        }
    }

    /// How much each study counts.
    record Weights(Weighting weighting) implements RmaOption {
        @Override
        public String toString() {
            return weighting.equals(Weighting.EQUAL) ? "UNWEIGHTED" : "WEIGHTED";
        }
    }
}
