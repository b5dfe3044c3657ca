package org.hedgerow.effect;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// One study's counts, with what was added to them.
///
/// @param observed as reported
/// @param used with what was added
/// @param added the amount
/// @param dropped whether the study is left out for having no events, or only events, in both groups
record Corrected<D extends Counts<D>>(D observed, D used, double added, boolean dropped) {
    private static final String ZERO = "a zero cell, and nothing was added to it";
    private static final String DOUBLE_ZERO = "no events, or only events, in both groups";

    /// Each study with its correction; studies that are dropped do not count as having zero cells.
    static <D extends Counts<D>> List<Corrected<D>> all(List<D> studies, Correction correction) {
        boolean anyZeroCell = studies.stream().anyMatch(s -> !correction.drops(s) && s.hasZeroCell());
        return studies.stream()
                .map(s -> {
                    double add = correction.amount(s.hasZeroCell(), anyZeroCell);
                    return new Corrected<>(s, s.plus(add), add, correction.drops(s));
                })
                .toList();
    }

    /// The effect computed from the counts used.
    Effect effect(ToDoubleFunction<D> yi, ToDoubleFunction<D> vi) {
        return effect(yi.applyAsDouble(used), vi.applyAsDouble(used));
    }

    Effect effect(double yi, double vi) {
        return dropped ? new Effect.NotEstimable(DOUBLE_ZERO) : Effect.of(yi, vi, added, ZERO);
    }
}
