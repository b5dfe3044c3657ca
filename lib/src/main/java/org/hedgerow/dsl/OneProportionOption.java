package org.hedgerow.dsl;

import org.hedgerow.effect.Correction;

/// What `escalc` may be told about single proportions: `xi`, `ni`, `use`, `inverse`;
/// `slab`, `cluster`, `missing`, `vtype`, `add`, `to`, `drop00`; in any order.
public sealed interface OneProportionOption extends EscalcOption
        permits CommonOption,
                CountOption,
                ColumnOption.Events,
                ColumnOption.Size,
                OneProportionOption.Use,
                InverseOption {
    /// What the corrected counts are used for.
    record Use(Correction.Scope scope) implements OneProportionOption {
        @Override
        public String toString() {
            return "use(" + scope + ")";
        }
    }
}
