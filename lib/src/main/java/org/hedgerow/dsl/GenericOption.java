package org.hedgerow.dsl;

/// What `escalc` may be told about published effects: `yi` or `ratio`, with `vi`, `sei` or `interval`; `exp`;
/// `slab`, `cluster`, `missing`, `vtype`; in any order.
public sealed interface GenericOption extends EscalcOption
        permits CommonOption,
                ColumnOption.Estimate,
                ColumnOption.Precision,
                GenericOption.Limits,
                GenericOption.Exponential {
    /// The columns of confidence limits.
    record Limits(String lower, String upper, double level) implements GenericOption {
        @Override
        public String toString() {
            return "interval(\"" + lower + "\", \"" + upper + "\"" + (level == 95 ? "" : ", " + level) + ")";
        }
    }

    /// The estimates are logarithms of ratios.
    record Exponential(String quantity) implements GenericOption {
        @Override
        public String toString() {
            return "exp(\"" + quantity + "\")";
        }
    }
}
