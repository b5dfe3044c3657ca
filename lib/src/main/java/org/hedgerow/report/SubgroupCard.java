package org.hedgerow.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.hedgerow.effect.EffectSizes;
import org.hedgerow.effect.Interval;
import org.hedgerow.effect.Inverse;
import org.hedgerow.moderator.Subgroups;
import org.hedgerow.moderator.Subgroups.Subgroup;
import org.hedgerow.numeric.Vec;
import org.hedgerow.predict.Prediction;
import org.hedgerow.predict.PredictionType;

/// The card of subgroups: the pooled effect of each, its own prediction interval, and the test between them.
public final class SubgroupCard {
    private SubgroupCard() {}

    /// @param more what else must be known: studies without a level
    public static Listing of(EffectSizes effects, Subgroups subgroups, Inverse inverse, List<String> more) {
        List<Subgroup> groups = subgroups.groups();
        double factor = effects.measure().scale().kind().factor();
        DoubleFunction<String> format = x -> Figures.fixed(x, factor == 100 ? 1 : 3);
        List<Prediction> predictions = IntStream.range(0, groups.size())
                .mapToObj(j -> subgroups.prediction(j, PredictionType.DEFAULT))
                .toList();
        boolean common = subgroups.variance() == Subgroups.Variance.COMMON;
        String level = ModelWords.level(groups.getFirst().fit());
        List<Listing.Field> fields = new ArrayList<>();
        fields.add(new Listing.Words(
                "level",
                subgroups.variable(),
                groups.stream().map(Subgroup::level).toList()));
        fields.add(new Listing.Numbers("k", "k", column(groups, Subgroup::k), x -> Figures.fixed(x, 0)));
        fields.add(new Listing.Numbers(
                "natural",
                effects.measure().scale().heading(),
                column(predictions, p -> factor * inverse.applyAsDouble(p.estimate())),
                format));
        fields.add(
                limits("conf", level + " CI", predictions, p -> new Interval(p.lower(), p.upper()), inverse, factor));
        fields.add(limits(
                "pred",
                level + " prediction interval",
                predictions,
                p -> p.prediction().orElse(new Interval(Double.NaN, Double.NaN)),
                inverse,
                factor));
        fields.add(new Listing.Numbers("tau2", "τ²", column(groups, Subgroup::tau2), Figures::significant));
        if (!common) {
            fields.add(new Listing.Numbers(
                    "i2", "I², %", column(groups, g -> g.fit().heterogeneity().i2()), x -> Figures.fixed(x, 1)));
        }
        fields.add(new Listing.Numbers(
                "estimate", "model scale", column(predictions, Prediction::estimate), x -> Figures.fixed(x, 4)));
        fields.add(new Listing.Numbers(
                "std_error", "SE", column(predictions, Prediction::standardError), x -> Figures.fixed(x, 4)));
        String test = RegressionCard.test(subgroups.between()).replace("QM(", common ? "QM(" : "Q(");
        return new Listing(
                effects.outcome() + " by " + subgroups.variable(),
                subgroups.settings().method().words() + ", "
                        + subgroups.settings().inference().words() + " intervals, "
                        + (common ? "one τ² for all subgroups" : "each subgroup with a τ² of its own"),
                fields,
                List.of("Test between subgroups: " + test),
                notes(subgroups, more));
    }

    private static List<String> notes(Subgroups subgroups, List<String> more) {
        List<String> notes = new ArrayList<>(more);
        List<String> single = subgroups.groups().stream()
                .filter(g -> g.k() == 1)
                .map(Subgroup::level)
                .toList();
        if (!single.isEmpty() && subgroups.variance() == Subgroups.Variance.SEPARATE) {
            notes.add("A single study is no subgroup (" + String.join(", ", single)
                    + "): it has no τ² of its own, and the study itself is shown");
        }
        notes.add("Subgroups are compared between studies, which were not randomised to them");
        return notes;
    }

    private static Listing.Limits limits(
            String prefix,
            String header,
            List<Prediction> predictions,
            Function<Prediction, Interval> interval,
            Inverse inverse,
            double factor) {
        return new Listing.Limits(
                prefix,
                header,
                column(
                        predictions,
                        p -> factor * inverse.applyAsDouble(interval.apply(p).lower())),
                column(
                        predictions,
                        p -> factor * inverse.applyAsDouble(interval.apply(p).upper())),
                x -> Figures.fixed(x, factor == 100 ? 1 : 3));
    }

    private static <T> Vec column(List<T> rows, ToDoubleFunction<T> part) {
        return Vec.tabulate(rows.size(), i -> part.applyAsDouble(rows.get(i)));
    }
}
