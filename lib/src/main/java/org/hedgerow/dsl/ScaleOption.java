package org.hedgerow.dsl;

import java.util.List;
import java.util.stream.Collectors;
import org.hedgerow.design.Term;

/// What `locscale` may be told: `scale(…)`, `mods(…)`, `REML` or `ML`, `level(90)`; in any order, each at most
/// once.
public sealed interface ScaleOption
        permits RmaOption.Pooling, RmaOption.Level, RmaOption.Moderators, ScaleOption.Scale {

    /// What τ² depends on.
    record Scale(List<Term> terms) implements ScaleOption {
        public Scale {
            terms = List.copyOf(terms);
        }

        @Override
        public String toString() {
            return "scale(" + terms.stream().map(Term::name).collect(Collectors.joining(", ")) + ")";
        }
    }
}
