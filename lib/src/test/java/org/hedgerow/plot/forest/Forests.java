package org.hedgerow.plot.forest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Invented response rates for tests, the same in every run.
public final class Forests {

    static final List<Column> COLUMNS = List.of(
            new Column.Label("Study"),
            new Column.Data("Events", Column.Alignment.DECIMAL),
            new Column.Data("Total", Column.Alignment.DECIMAL),
            new Column.Graph(""),
            new Column.Interval("Proportion, %\n[95% CI]"),
            new Column.Weight("Weight, %"));

    private Forests() {}

    public static ForestTable of(int studies) {
        return of(studies, i -> "Study " + (i + 1) + ", " + (1985 + i % 30));
    }

    public static ForestTable of(int studies, IntFunction<String> label) {
        List<Row> rows = new ArrayList<>(arms(studies, label, 0));
        rows.addAll(overall(rows));
        return table(rows);
    }

    /// Three subgroups, each with a heading, a diamond and its heterogeneity.
    static ForestTable grouped(int studies) {
        List<Row> rows = new ArrayList<>();
        for (String dose : List.of("High", "Intermediate", "Low")) {
            rows.add(new Row.Heading(dose + " dose", 0));
            rows.addAll(arms(studies, i -> dose + " " + i, 1));
            rows.add(summary("Subgroup (k = " + studies + ")", Level.SUBGROUP));
            rows.add(new Row.Note("Heterogeneity: τ² = 0.11, I² = 31%, Q = 15.9 (df = 11), p = .14", 1));
        }
        rows.addAll(overall(rows));
        return table(rows);
    }

    static ForestTable table(List<Row> rows) {
        return new ForestTable(
                "Complete response",
                "Random-effects model (REML, Knapp–Hartung), logit proportions",
                "Forest plot of invented arms.",
                COLUMNS,
                EffectAxis.percent("Complete response, %"),
                rows,
                List.of("Intervals of single arms are exact (Clopper–Pearson); the model works on logits."),
                Map.of("model", "rma(es, REML, KNHA)"));
    }

    static Row.Study study(String label, double value, double lower, double upper, double weight) {
        return new Row.Study(
                label,
                0,
                List.of("1", "10"),
                new Estimate(value, lower, upper),
                OptionalDouble.of(weight),
                Marker.FILLED,
                label + ": in words");
    }

    static Row.Summary summary(String label, Level level) {
        return new Row.Summary(
                label,
                level == Level.SUBGROUP ? 1 : 0,
                List.of("132", "3312"),
                new Estimate(0.04, 0.028, 0.053),
                OptionalDouble.of(100),
                level,
                label + ": in words");
    }

    private static List<Row> overall(List<Row> above) {
        long k = above.stream().filter(Row.Study.class::isInstance).count();
        return List.of(
                summary("Random-effects model (k = " + k + ")", Level.OVERALL),
                new Row.Prediction("Prediction interval", 0, 0.011, 0.13, "Prediction interval: 1.1 to 13.0 %"),
                new Row.Note("Heterogeneity: τ² = 0.11, I² = 31%, Q = 15.9 (df = 11), p = .14", 0));
    }

    private static List<Row> arms(int count, IntFunction<String> label, int indent) {
        Random random = new Random(2017);
        int[] totals = random.ints(count, 5, 150).toArray();
        double all = IntStream.of(totals).sum();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int events = (int) (totals[i] * 0.2 * random.nextDouble());
            rows.add(new Row.Study(
                    label.apply(i),
                    indent,
                    List.of(Integer.toString(events), Integer.toString(totals[i])),
                    wilson(events, totals[i]),
                    OptionalDouble.of(100 * totals[i] / all),
                    events == 0 ? Marker.HOLLOW : Marker.FILLED,
                    label.apply(i) + ": " + events + " of " + totals[i]));
        }
        return rows;
    }

    private static Estimate wilson(int x, int n) {
        double z = 1.959964;
        double p = (double) x / n;
        double centre = (p + z * z / (2 * n)) / (1 + z * z / n);
        double half = z / (1 + z * z / n) * Math.sqrt(p * (1 - p) / n + z * z / (4.0 * n * n));
        return new Estimate(p, Math.max(0, centre - half), centre + half);
    }
}
