package org.hedgerow.dsl;

import org.hedgerow.model.StratifiedSettings.Continuity;

/// What `mh` and `peto` may be told: `level(90)`, `UNCORRECTED`.
public sealed interface StratifiedOption permits RmaOption.Level, StratifiedOption.Test {

    /// Whether the test of association is corrected for counts being whole numbers.
    record Test(Continuity continuity) implements StratifiedOption {
        @Override
        public String toString() {
            return continuity == Continuity.NONE ? "UNCORRECTED" : "CORRECTED";
        }
    }
}
