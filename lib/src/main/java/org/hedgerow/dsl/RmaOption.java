package org.hedgerow.dsl;

import java.util.List;
import java.util.stream.Collectors;
import org.hedgerow.design.Term;
import org.hedgerow.model.Inference;
import org.hedgerow.model.Method;
import org.hedgerow.model.Weighting;

/// What `rma` may be told: a method (`REML`, `DL`, `EE`, …), a kind of inference (`WALD`, `T`, `KNHA`,
/// `ADHOC`), `level(90)`, `UNWEIGHTED` or `weights("w")`, `mods(…)`, `NO_INTERCEPT`; in any order, each at most
/// once.
public sealed interface RmaOption permits RmaOption.Pooling, RmaOption.Weights, RmaOption.WeightColumn, ModelOption {

    /// How true effects may differ.
    record Pooling(Method method) implements RmaOption, GlmmOption, ScaleOption, SensitivityOption, SimulationOption {
        @Override
        public String toString() {
            return method.name();
        }
    }

    /// How much each study counts.
    record Weights(Weighting weighting) implements RmaOption {
        @Override
        public String toString() {
            return weighting.equals(Weighting.EQUAL) ? "UNWEIGHTED" : "WEIGHTED";
        }
    }

    /// The column of weights of the analyst's choice.
    record WeightColumn(String column) implements RmaOption {
        @Override
        public String toString() {
            return "weights(\"" + column + "\")";
        }
    }

    /// How intervals and tests are made.
    record Test(Inference inference) implements ModelOption, SensitivityOption, SimulationOption {
        @Override
        public String toString() {
            return inference.name();
        }
    }

    /// The confidence level, in percent.
    record Level(double percent)
            implements ModelOption, ScaleOption, StratifiedOption, SensitivityOption, SimulationOption {
        @Override
        public String toString() {
            return "level(" + percent + ")";
        }
    }

    /// What is to explain the effects.
    record Moderators(List<Term> terms) implements ModelOption, ScaleOption {
        public Moderators {
            terms = List.copyOf(terms);
        }

        @Override
        public String toString() {
            return "mods(" + terms.stream().map(Term::name).collect(Collectors.joining(", ")) + ")";
        }
    }

    /// Whether the model has an intercept.
    enum Intercept implements ModelOption {
        /// Every level of a factor has its own expected effect.
        NO_INTERCEPT
    }
}
