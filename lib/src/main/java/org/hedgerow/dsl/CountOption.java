package org.hedgerow.dsl;

import org.hedgerow.effect.Correction;

/// What `escalc` may be told with measures of counts: what is added to zero cells.
public sealed interface CountOption
        extends OneProportionOption, OneRateOption, TwoProportionsOption, PairedProportionsOption, TwoRatesOption {

    /// What is added to counts.
    record Add(double amount) implements CountOption {
        @Override
        public String toString() {
            return "add(" + amount + ")";
        }
    }

    /// Which studies it is added to.
    record To(Correction.To studies) implements CountOption {
        @Override
        public String toString() {
            return "to(" + studies + ")";
        }
    }

    /// Studies with no events, or only events, in both groups are left out.
    record Drop00() implements CountOption {
        @Override
        public String toString() {
            return "drop00()";
        }
    }
}
