package org.hedgerow.effect;

import java.util.OptionalDouble;

/// The effect size of one study.
public sealed interface Effect {

    /// @param yi the estimate, on the measure's scale
    /// @param vi its sampling variance
    /// @param added what was added to each count of the study, 0 when nothing was
    record Estimated(double yi, double vi, double added) implements Effect {}

    /// @param reason why there is none, e.g. `no events and nothing added`
    /// @param yi an estimate that has no sampling variance, as a tetrachoric correlation of 1; mostly empty
    record NotEstimable(String reason, OptionalDouble yi) implements Effect {
        public NotEstimable(String reason) {
            this(reason, OptionalDouble.empty());
        }
    }

    /// The estimate, or `reason` where it would not be a finite number with a variance of 0 or more.
    static Effect of(double yi, double vi, double added, String reason) {
        return Double.isFinite(yi) && Double.isFinite(vi) && vi >= 0
                ? new Estimated(yi, vi, added)
                : new NotEstimable(reason);
    }
}
