package org.hedgerow.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hedgerow.effect.Effect;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.numeric.Matrix;
import org.hedgerow.numeric.Vec;

/// (yi, vi) of a case: given, computed with the measure in the id's prefix, or the data's own.
final class Samples {
    private static final Pattern MEASURE = Pattern.compile("(?:^|\\.)([A-Z0-9]{2,})\\.");

    private Samples() {}

    static Sample of(Case c) {
        Vec yi;
        Vec vi;
        if (c.has("yi")) {
            yi = c.numbers("yi");
            vi = c.numbers("vi");
        } else {
            var prefix = MEASURE.matcher(c.id().substring(0, c.id().indexOf(c.op())));
            if (!prefix.find() && c.hasColumns("yi", "vi")) {
                yi = c.column("yi");
                vi = c.column("vi");
            } else {
                prefix.reset();
                List<Effect.Estimated> effects = estimated(Effects.of(c, prefix.find() ? prefix.group(1) : "RR"));
                yi = Vec.of(effects.stream().map(Effect.Estimated::yi).toList());
                vi = Vec.of(effects.stream().map(Effect.Estimated::vi).toList());
            }
        }
        return new Sample(yi, vi, design(c, yi.size()));
    }

    /// An intercept, and the numeric columns `mods` names: `~a + b`.
    private static Matrix design(Case c, int k) {
        List<Vec> columns = new ArrayList<>();
        columns.add(Vec.constant(k, 1));
        if (c.has("mods")) {
            for (String name : c.text("mods", "").replace("~", "").split("\\+")) {
                columns.add(c.column(name.trim()));
            }
        }
        return new Matrix(columns);
    }

    private static List<Effect.Estimated> estimated(List<Effect> effects) {
        return effects.stream()
                .filter(Effect.Estimated.class::isInstance)
                .map(Effect.Estimated.class::cast)
                .toList();
    }
}
