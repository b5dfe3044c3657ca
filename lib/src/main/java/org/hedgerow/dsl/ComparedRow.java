package org.hedgerow.dsl;

import java.util.List;
import org.hedgerow.model.Settings;
import org.hedgerow.model.Weighting;
import org.hedgerow.predict.ExactPooled;
import org.hedgerow.predict.Pooled;
import org.hedgerow.predict.PooledEffect;
import org.hedgerow.predict.Prediction;
import org.hedgerow.predict.PredictionType;
import org.hedgerow.predict.StratifiedPooled;
import org.hedgerow.report.Figures;
import org.hedgerow.report.ScaleFigures;

/// One line of a comparison, in words and figures.
///
/// @param heading the quantity and its unit, e.g. `odds ratio`
public record ComparedRow(
        String outcome,
        String source,
        String arms,
        String estimate,
        String interval,
        String prediction,
        String i2,
        String heading) {
    /// What proportions in percent are headed with.
    static final String PERCENT = "proportion, %";

    static ComparedRow of(PooledEffect pooled) {
        Prediction p = pooled.natural(PredictionType.DEFAULT);
        ScaleFigures figures = ScaleFigures.of(pooled).finer();
        return new ComparedRow(
                pooled.effects().outcome(),
                how(pooled),
                Integer.toString(pooled.k()),
                figures.value(p.estimate()),
                figures.interval(p.lower(), p.upper()),
                p.prediction().map(i -> figures.interval(i.lower(), i.upper())).orElse(""),
                Figures.fixed(i2(pooled), 1),
                pooled.scale().heading());
    }

    private static double i2(PooledEffect pooled) {
        return switch (pooled) {
            case Pooled two -> two.fit().heterogeneity().i2();
            case ExactPooled exact -> exact.fit().heterogeneity().i2();
            case StratifiedPooled stratified -> stratified.fit().heterogeneity().i2();
        };
    }

    /// The options that made it, as they are typed; the level where it is not the usual one.
    private static String how(PooledEffect pooled) {
        String how = switch (pooled) {
            case Pooled two -> {
                Settings settings = two.fit().settings();
                yield pooled.effects().measure().name() + " "
                        + settings.method().name() + " " + settings.inference().name()
                        + weighting(settings.weighting());
            }
            case ExactPooled exact ->
                "GLMM " + exact.fit().settings().method().name() + " "
                        + exact.fit().settings().inference().name();
            case StratifiedPooled stratified ->
                pooled.effects().measure().name() + " " + stratified.fit().method();
        };
        return pooled.level() == 95 ? how : how + " level(" + Figures.plain(pooled.level()) + ")";
    }

    private static String weighting(Weighting weighting) {
        return switch (weighting) {
            case Weighting.Standard.INVERSE_VARIANCE -> "";
            case Weighting.Standard.EQUAL -> " UNWEIGHTED";
            case Weighting.Given _ -> " weights given";
        };
    }

    /// What stands above these cells, with the quantity in words unless it is a proportion.
    List<String> header() {
        boolean percent = heading.equals(PERCENT);
        return List.of(
                "outcome",
                "how",
                percent ? "arms" : "k",
                percent ? "pooled, %" : "pooled " + heading,
                "CI",
                "prediction interval",
                "I², %");
    }

    List<String> cells() {
        return List.of(outcome, source, arms, estimate, interval, prediction, i2);
    }
}
