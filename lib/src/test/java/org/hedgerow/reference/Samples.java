package org.hedgerow.reference;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hedgerow.effect.Effect;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.numeric.Vec;

/// (yi, vi) of a case: given, computed with the measure in the id's prefix, or the data's own.
final class Samples {
    private static final Pattern MEASURE = Pattern.compile("^(?:[a-z]+\\.)?([A-Z0-9]{2,})\\.");

    private Samples() {}

    static Sample of(Case c) {
        Vec yi;
        Vec vi;
        if (c.has("yi")) {
            yi = c.numbers("yi");
            vi = c.numbers("vi");
        } else {
            Optional<String> measure = measure(c);
            if (measure.isEmpty() && c.hasColumns("yi", "vi")) {
                yi = c.column("yi");
                vi = c.column("vi");
            } else {
                List<Effect.Estimated> effects = estimated(Effects.of(c, measure.orElse("RR")));
                yi = Vec.of(effects.stream().map(Effect.Estimated::yi).toList());
                vi = Vec.of(effects.stream().map(Effect.Estimated::vi).toList());
            }
        }
        return new Sample(yi, vi, Formulas.design(c, "mods", yi.size()).x());
    }

    /// The measure an id begins with, perhaps behind an outcome: `PLO.rma.DL`, `or.PLO.rma.DL`; not
    /// `rma.REML.t`.
    private static Optional<String> measure(Case c) {
        var prefix = MEASURE.matcher(c.id());
        return prefix.find() && Effects.implemented(prefix.group(1)) ? Optional.of(prefix.group(1)) : Optional.empty();
    }

    private static List<Effect.Estimated> estimated(List<Effect> effects) {
        return effects.stream()
                .filter(Effect.Estimated.class::isInstance)
                .map(Effect.Estimated.class::cast)
                .toList();
    }
}
