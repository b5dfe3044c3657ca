package org.hedgerow.dsl;

import org.hedgerow.effect.ProportionInterval;

/// What `.forest()` may be told: `title("…")`, and which interval the arms get, such as `WILSON`.
public sealed interface ForestOption {

    /// The figure's name.
    record Title(String text) implements ForestOption {
        @Override
        public String toString() {
            return "title(\"" + text + "\")";
        }
    }

    /// How the arms' own intervals are made.
    record ArmInterval(ProportionInterval method) implements ForestOption {
        @Override
        public String toString() {
            return method.name();
        }
    }
}
