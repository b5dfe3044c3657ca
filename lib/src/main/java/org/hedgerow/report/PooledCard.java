package org.hedgerow.report;

import java.util.ArrayList;
import java.util.List;
import org.hedgerow.predict.Pooled;
import org.hedgerow.predict.Prediction;
import org.hedgerow.predict.PredictionType;

/// The card of a pooled result.
public final class PooledCard {
    private PooledCard() {}

    public static Card of(Pooled pooled) {
        return new Card(
                pooled.effects().outcome() + ": " + decapitalised(ModelWords.model(pooled)),
                ModelWords.data(pooled),
                grid(pooled, PredictionType.DEFAULT),
                List.of(ModelWords.heterogeneity(pooled.fit())),
                pooled.notes());
    }

    /// The card of a prediction, with the kind of prediction interval that was asked for.
    public static Card predictions(Pooled pooled, PredictionType type) {
        String kind = switch (type) {
            case DEFAULT -> pooled.fit().settings().inference().usesT() ? "t" : "normal";
            case T -> "t on k − p degrees of freedom";
            case RILEY -> "Riley: t on k − p − 1 degrees of freedom";
        };
        String title = pooled.predicts() ? "Prediction (interval: " + kind + ")" : "Prediction";
        return new Card(title, ModelWords.model(pooled), grid(pooled, type), List.of(), List.of());
    }

    private static Grid grid(Pooled pooled, PredictionType type) {
        String level = ModelWords.level(pooled.fit());
        List<String> header = new ArrayList<>(List.of("", "pooled", level + " CI"));
        if (pooled.predicts()) {
            header.add(level + " prediction interval");
        }
        List<List<String>> rows = new ArrayList<>();
        if (!pooled.readAsItIs()) {
            ScaleFigures figures = ScaleFigures.of(pooled);
            double factor = figures.scale().kind().factor();
            rows.add(row(figures.scale().heading(), scaled(pooled.natural(type), factor), figures.decimals()));
        }
        rows.add(row(
                pooled.effects().measure().words(),
                pooled.onModelScale(type),
                Figures.decimalsFor(pooled.fit().pooled().standardError())));
        return new Grid(header, rows);
    }

    private static List<String> row(String name, Prediction p, int decimals) {
        List<String> row = new ArrayList<>(
                List.of(name, Figures.fixed(p.estimate(), decimals), Figures.interval(p.lower(), p.upper(), decimals)));
        p.prediction().ifPresent(i -> row.add(Figures.interval(i.lower(), i.upper(), decimals)));
        return row;
    }

    private static Prediction scaled(Prediction p, double factor) {
        return p.on(x -> factor * x);
    }

    private static String decapitalised(String sentence) {
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
