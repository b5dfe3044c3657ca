package org.hedgerow.plot.forest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.hedgerow.effect.Effect;
import org.hedgerow.effect.Interval;
import org.hedgerow.effect.Proportion;
import org.hedgerow.effect.ProportionInterval;
import org.hedgerow.effect.StudyEffect;
import org.hedgerow.plot.Decimals;
import org.hedgerow.predict.PooledEffect;
import org.hedgerow.predict.Prediction;
import org.hedgerow.predict.PredictionType;

/// The forest plot of a pooled result. Of other measures than proportions it is an [EffectForest]; of proportions: each
/// arm's observed proportion with an exact interval, the pooled proportion
/// and
/// where a new study's is expected.
///
/// @param pooled the result to draw
/// @param title the figure's name
/// @param interval how the arms' own intervals are made; the model's interval is the diamond's
/// @param words the result's own sentences, which the figure repeats
public record ProportionForest(PooledEffect pooled, String title, ProportionInterval interval, Words words) {

    private static final Decimals ONE = new Decimals(1);

    /// What the figure says in words, made where results are put into words.
    ///
    /// @param level the confidence level of all intervals, e.g. `95%`
    /// @param model the model and its methods
    /// @param heterogeneity τ², I² and Q
    /// @param description the figure in sentences, for those who cannot see it
    public record Words(String level, String model, String heterogeneity, String description) {}

    /// The rows and columns to be drawn.
    public ForestTable table() {
        if (pooled.totals().isEmpty()) {
            return new EffectForest(pooled, title, words).table();
        }
        double level = pooled.level();
        String percent = words.level();
        return new ForestTable(
                title,
                words.model(),
                words.description(),
                columns(percent),
                EffectAxis.percent(pooled.effects().outcome() + ", %"),
                rows(level, percent),
                footnotes(percent),
                Map.of("outcome", pooled.effects().outcome(), "model", words.model()));
    }

    private List<Column> columns(String percent) {
        List<Column> columns = new ArrayList<>(List.of(
                new Column.Label("Arm"),
                new Column.Data("Events", Column.Alignment.RIGHT),
                new Column.Data("Patients", Column.Alignment.RIGHT),
                new Column.Graph(""),
                new Column.Interval("Proportion, %\n[" + percent + " CI]")));
        pooled.weights().ifPresent(w -> columns.add(new Column.Weight("Weight, %")));
        return columns;
    }

    private List<Row> rows(double level, String percent) {
        List<Row> rows = new ArrayList<>();
        int weight = 0;
        for (StudyEffect study : pooled.effects().studies()) {
            boolean used = study.effect() instanceof Effect.Estimated;
            rows.add(arm(
                    study,
                    level,
                    used ? weight(weight++) : OptionalDouble.empty(),
                    used || pooled.weights().isEmpty()));
        }
        Prediction natural = pooled.natural(PredictionType.DEFAULT);
        rows.add(summary(natural));
        natural.prediction()
                .ifPresent(p -> rows.add(new Row.Prediction(
                        percent + " prediction interval",
                        0,
                        p.lower(),
                        p.upper(),
                        "Where the true proportion of a new arm is expected")));
        rows.add(new Row.Note(words.heterogeneity(), 0));
        return rows;
    }

    private OptionalDouble weight(int used) {
        return pooled.weights().map(w -> OptionalDouble.of(w.get(used))).orElse(OptionalDouble.empty());
    }

    private Row arm(StudyEffect study, double level, OptionalDouble weight, boolean used) {
        Proportion data = (Proportion) study.data();
        Interval own = interval.interval((int) data.x(), (int) data.n(), level);
        Estimate estimate = new Estimate(data.value(), own.lower(), own.upper());
        String share = !used
                ? ", not in the model"
                : weight.isPresent() ? ", weight " + ONE.format(weight.getAsDouble()) + "%" : "";
        String tooltip = "%s: %s of %s, %s%% [%s, %s]%s"
                .formatted(
                        study.label(),
                        count(data.x()),
                        count(data.n()),
                        percent(data.value()),
                        percent(own.lower()),
                        percent(own.upper()),
                        share);
        return new Row.Study(
                study.label(),
                0,
                List.of(count(data.x()), count(data.n())),
                estimate,
                weight,
                data.hasZeroCell() ? Marker.HOLLOW : Marker.FILLED,
                tooltip);
    }

    private Row summary(Prediction natural) {
        Proportion totals = pooled.totals().orElseThrow();
        return new Row.Summary(
                "Pooled (k = " + pooled.k() + ")",
                0,
                List.of(count(totals.x()), count(totals.n())),
                new Estimate(natural.estimate(), natural.lower(), natural.upper()),
                OptionalDouble.of(100),
                Level.OVERALL,
                "Pooled proportion of " + pooled.k() + " arms");
    }

    private List<String> footnotes(String percent) {
        List<String> notes = new ArrayList<>();
        notes.add("Squares: observed proportions, "
                + (pooled.weights().isPresent() ? "areas proportional to weight, " : "")
                + "hollow at 0% and 100%; lines: " + interval.words() + " " + percent
                + " intervals. Diamond: pooled proportion with the "
                + pooled.intervals() + " " + percent + " interval.");
        pooled.notes().forEach(note -> notes.add(note + "."));
        return notes;
    }

    private static String percent(double proportion) {
        return ONE.format(100 * proportion);
    }

    private static String count(double number) {
        return Long.toString((long) number);
    }
}
