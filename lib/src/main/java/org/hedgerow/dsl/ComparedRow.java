package org.hedgerow.dsl;

import java.util.List;
import org.hedgerow.model.Method;
import org.hedgerow.model.Settings;
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
        Settings settings = pooled.fit().settings();
        String method = settings.method().name() + " " + settings.inference().name();
        return new ComparedRow(
                pooled.effects().outcome(),
                pooled.effects().measure().name() + " " + method,
                Integer.toString(pooled.fit().k()),
                Figures.percent(p.estimate(), decimals),
                Figures.interval(100 * p.lower(), 100 * p.upper(), decimals),
                settings.method() instanceof Method.CommonEffect
                        ? ""
                        : Figures.interval(100 * p.predictionLower(), 100 * p.predictionUpper(), decimals),
                Figures.fixed(pooled.fit().heterogeneity().i2(), 1));
    }

    List<String> cells() {
        return List.of(outcome, source, arms, estimate, interval, prediction, i2);
    }
}
