package org.hedgerow.dsl;

import java.util.List;
import org.hedgerow.model.Settings;
import org.hedgerow.model.Weighting;
import org.hedgerow.predict.Pooled;
import org.hedgerow.predict.Prediction;
import org.hedgerow.predict.PredictionType;
import org.hedgerow.report.Figures;

/// One line of a comparison, in words and figures.
public record ComparedRow(
        String outcome, String source, String arms, String estimate, String interval, String prediction, String i2) {
    static final List<String> HEADER =
            List.of("outcome", "how", "arms", "pooled, %", "CI", "prediction interval", "I², %");

    static ComparedRow of(Pooled pooled) {
        Prediction p = pooled.natural(PredictionType.DEFAULT);
        int decimals = Figures.percentDecimals(p.estimate()) + 1;
        return new ComparedRow(
                pooled.effects().outcome(),
                how(pooled),
                Integer.toString(pooled.fit().k()),
                Figures.percent(p.estimate(), decimals),
                Figures.interval(100 * p.lower(), 100 * p.upper(), decimals),
                p.prediction()
                        .map(i -> Figures.interval(100 * i.lower(), 100 * i.upper(), decimals))
                        .orElse(""),
                Figures.fixed(pooled.fit().heterogeneity().i2(), 1));
    }

    /// The options that made it, as they are typed; the level where it is not the usual one.
    private static String how(Pooled pooled) {
        Settings settings = pooled.fit().settings();
        String how = pooled.effects().measure().name() + " " + settings.method().name() + " "
                + settings.inference().name();
        if (settings.weighting().equals(Weighting.EQUAL)) {
            how += " UNWEIGHTED";
        }
        return settings.level() == 95 ? how : how + " level(" + Figures.plain(settings.level()) + ")";
    }

    List<String> cells() {
        return List.of(outcome, source, arms, estimate, interval, prediction, i2);
    }
}
