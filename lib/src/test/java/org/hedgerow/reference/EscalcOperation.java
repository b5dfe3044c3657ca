package org.hedgerow.reference;

import java.util.List;
import java.util.Optional;
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
                .put("yi", Vec.tabulate(effects.size(), i -> yi(effects.get(i))))
                .put("vi", Vec.tabulate(effects.size(), i -> vi(effects.get(i))));
    }

    /// The reference says null where metafor has no value, and so do we.
    private static double yi(Effect effect) {
        return switch (effect) {
            case Effect.Estimated e -> e.yi();
            case Effect.NotEstimable none -> none.yi().orElse(Double.NaN);
        };
    }

    private static double vi(Effect effect) {
        return effect instanceof Effect.Estimated e ? e.vi() : Double.NaN;
    }
}
