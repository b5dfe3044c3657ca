package org.hedgerow.plot.forest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.hedgerow.effect.Effect;
import org.hedgerow.effect.Interval;
import org.hedgerow.effect.Inverse;
import org.hedgerow.effect.NaturalScale;
import org.hedgerow.effect.Rate;
import org.hedgerow.effect.RateInterval;
import org.hedgerow.effect.StudyEffect;
import org.hedgerow.numeric.Normal;
import org.hedgerow.plot.Decimals;
import org.hedgerow.predict.PooledEffect;
import org.hedgerow.predict.Prediction;
import org.hedgerow.predict.PredictionType;

/// The forest plot of pooled effects on the scale they are read on: each study's own numbers and its effect
/// with an interval (yi ± z √vi, brought back; exact for rates), the pooled effect and where a new study's
/// is expected.
///
/// @param pooled the result to draw
/// @param title the figure's name
/// @param words the result's own sentences, which the figure repeats
record EffectForest(PooledEffect pooled, String title, ProportionForest.Words words) {
    private static final Decimals ONE = new Decimals(1);

    ForestTable table() {
        return new ForestTable(
                title,
                words.model(),
                words.description(),
                columns(),
                axis(),
                rows(),
                footnotes(),
                Map.of("outcome", pooled.effects().outcome(), "model", words.model()));
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column.Label(capital(pooled.things().one())));
        names().forEach(name -> columns.add(new Column.Data(capital(name), Column.Alignment.RIGHT)));
        columns.add(new Column.Graph(""));
        columns.add(new Column.Interval(capital(scale().heading()) + "\n[" + words.level() + " CI]"));
        pooled.weights().ifPresent(w -> columns.add(new Column.Weight("Weight, %")));
        return columns;
    }

    private EffectAxis axis() {
        return EffectAxis.of(scale(), capital(scale().heading()), decimals());
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        int used = 0;
        for (StudyEffect study : pooled.effects().studies()) {
            rows.add(
                    switch (study.effect()) {
                        case Effect.Estimated e -> study(study, e, weight(used++));
                        case Effect.NotEstimable none -> new Row.Note(study.label() + ": " + none.reason(), 0);
                    });
        }
        Prediction natural = pooled.natural(PredictionType.DEFAULT);
        rows.add(new Row.Summary(
                "Pooled (k = " + pooled.k() + ")",
                0,
                names().stream().map(name -> "").toList(),
                new Estimate(natural.estimate(), natural.lower(), natural.upper()),
                OptionalDouble.of(100),
                Level.OVERALL,
                "Pooled " + scale().quantity() + " of " + pooled.things().count(pooled.k())));
        natural.prediction()
                .ifPresent(p -> rows.add(new Row.Prediction(
                        words.level() + " prediction interval",
                        0,
                        p.lower(),
                        p.upper(),
                        "Where the true " + scale().quantity() + " of a new study is expected")));
        rows.add(new Row.Note(words.heterogeneity(), 0));
        return rows;
    }

    private OptionalDouble weight(int used) {
        return pooled.weights().map(w -> OptionalDouble.of(w.get(used))).orElse(OptionalDouble.empty());
    }

    private Row study(StudyEffect study, Effect.Estimated effect, OptionalDouble weight) {
        Estimate estimate = estimate(study, effect);
        double factor = scale().kind().factor();
        String tooltip = "%s: %s %s [%s, %s]%s%s"
                .formatted(
                        study.label(),
                        scale().quantity(),
                        decimals().format(factor * estimate.value()),
                        decimals().format(factor * estimate.lower()),
                        decimals().format(factor * estimate.upper()),
                        scale().kind().unit(),
                        weight.isPresent() ? ", weight " + ONE.format(weight.getAsDouble()) + "%" : "");
        return new Row.Study(
                study.label(),
                0,
                study.data().numbers().stream().mapToObj(EffectForest::reported).toList(),
                estimate,
                weight,
                effect.added() > 0 ? Marker.HOLLOW : Marker.FILLED,
                tooltip);
    }

    private Estimate estimate(StudyEffect study, Effect.Estimated effect) {
        double level = pooled.level();
        if (study.data() instanceof Rate rate) {
            Interval own = RateInterval.GARWOOD.interval(rate.x(), rate.t(), level);
            return new Estimate(rate.value(), own.lower(), own.upper());
        }
        Inverse inverse = pooled.effects().inverse(study.data().size());
        double half = Normal.quantile(0.5 + level / 200) * Math.sqrt(effect.vi());
        return new Estimate(
                inverse.applyAsDouble(effect.yi()),
                inverse.applyAsDouble(effect.yi() - half),
                inverse.applyAsDouble(effect.yi() + half));
    }

    private List<String> footnotes() {
        boolean rates = pooled.effects().studies().stream().anyMatch(s -> s.data() instanceof Rate);
        boolean added = pooled.effects().studies().stream()
                .anyMatch(s -> s.effect() instanceof Effect.Estimated e && e.added() > 0);
        List<String> notes = new ArrayList<>();
        notes.add("Squares: " + scale().quantity() + " of each "
                + pooled.things().one()
                + (pooled.weights().isPresent() ? ", areas proportional to weight" : "")
                + (added ? ", hollow where something was added to the counts" : "")
                + "; lines: " + (rates ? RateInterval.GARWOOD.words() : "normal") + " " + words.level()
                + " intervals. Diamond: pooled " + scale().quantity() + " with the "
                + pooled.intervals() + " " + words.level() + " interval.");
        pooled.notes().forEach(note -> notes.add(note + "."));
        return notes;
    }

    private List<String> names() {
        return pooled.effects().studies().getFirst().data().names();
    }

    private NaturalScale scale() {
        return pooled.scale();
    }

    /// Two figures of the pooled interval's half width; ratios and percentages as usual.
    private Decimals decimals() {
        Prediction natural = pooled.natural(PredictionType.DEFAULT);
        double half = scale().kind().factor() * (natural.upper() - natural.lower()) / 2;
        return switch (scale().kind()) {
            case PROPORTION, PROPORTION_DIFFERENCE -> ONE;
            case RATIO -> new Decimals(2);
            case DIFFERENCE, CORRELATION, AMOUNT, VALUE ->
                new Decimals(
                        half > 0 && Double.isFinite(half)
                                ? Math.clamp((int) Math.ceil(-Math.log10(half)) + 1, 0, 10)
                                : 2);
        };
    }

    private static String reported(double number) {
        return number == Math.rint(number)
                ? Long.toString((long) number)
                : new Decimals(number == 0 ? 0 : Math.clamp(2 - (int) Math.floor(Math.log10(Math.abs(number))), 0, 6))
                        .format(number);
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
