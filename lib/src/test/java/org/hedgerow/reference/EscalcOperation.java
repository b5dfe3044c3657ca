package org.hedgerow.reference;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.hedgerow.effect.Effect;
import org.hedgerow.numeric.Vec;

/// `escalc`: yi and vi from raw columns.
final class EscalcOperation implements Operation {

    @Override
    public Optional<String> missing(Case c) {
        String measure = c.text("measure", "");
        return Effects.implemented(measure) ? Optional.empty() : Optional.of("measure " + measure);
    }

    @Override
    public Answer answer(Case c) {
        List<Effect> effects = Effects.of(c, c.text("measure", ""));
        return new Answer()
                .put("yi", values(effects, Effect.Estimated::yi))
                .put("vi", values(effects, Effect.Estimated::vi));
    }

    /// The reference says null where metafor has no value, and so do we.
    private static Vec values(List<Effect> effects, ToDoubleFunction<Effect.Estimated> part) {
        return Vec.of(effects.stream()
                .map(effect -> switch (effect) {
                    case Effect.Estimated e -> part.applyAsDouble(e);
                    case Effect.NotEstimable _ -> Double.NaN;
                })
                .toList());
    }
}
