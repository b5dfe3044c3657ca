package org.hedgerow.plot.forest;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.hedgerow.plot.Range;
import org.hedgerow.plot.Scale;

/// Chooses what the axis shows: every estimate, everything pooled, the line of no effect, and the intervals that carry
/// nine tenths of the weight. A few very wide intervals are cut off rather than squeeze all others.
final class Window {

    private static final double WHOLE = 0.9;
    /// If showing the rest costs no more than this part of the width, nothing is cut off.
    private static final double SPARE = 0.25;

    private final ForestTable table;
    private final Scale scale;
    private final List<Row.Study> studies;

    Window(ForestTable table) {
        this.table = table;
        this.scale = table.axis().scale();
        this.studies = table.rows().stream()
                .filter(Row.Study.class::isInstance)
                .map(Row.Study.class::cast)
                .toList();
    }

    Range range() {
        return table.axis().limits().orElseGet(this::chosen);
    }

    /// Chosen by places along the axis, so that one rule serves all spacings; the lower end by that of the mirrored
    /// axis.
    private Range chosen() {
        double[] shown = mustBeShown()
                .map(scale.spacing()::place)
                .filter(Double::isFinite)
                .toArray();
        if (shown.length == 0) {
            throw new IllegalArgumentException(
                    "no row of \"" + table.title() + "\" has a value that its axis can show");
        }
        ToDoubleFunction<Row.Study> upper =
                study -> scale.spacing().place(study.estimate().upper());
        ToDoubleFunction<Row.Study> lower =
                study -> -scale.spacing().place(study.estimate().lower());
        double high = Math.max(DoubleStream.of(shown).max().orElseThrow(), reach(upper));
        double low = Math.max(-DoubleStream.of(shown).min().orElseThrow(), reach(lower));
        double spare = SPARE * (high + low);
        return range(-widened(low, spare, lower), widened(high, spare, upper));
    }

    private DoubleStream mustBeShown() {
        DoubleStream fixed = DoubleStream.concat(
                table.axis().noEffect().stream(), scale.startsAtZero() ? DoubleStream.of(0) : DoubleStream.empty());
        return DoubleStream.concat(fixed, table.rows().stream().flatMapToDouble(row -> switch (row) {
            case Row.Study study -> DoubleStream.of(study.estimate().value());
            case Row.Summary summary ->
                DoubleStream.of(
                        summary.estimate().value(),
                        summary.estimate().lower(),
                        summary.estimate().upper());
            case Row.Prediction prediction -> DoubleStream.of(prediction.lower(), prediction.upper());
            case Row.Heading _, Row.Note _ -> DoubleStream.empty();
        }));
    }

    /// How far the axis must reach for the shortest intervals that together carry nine tenths of the weight.
    private double reach(ToDoubleFunction<Row.Study> end) {
        double enough = WHOLE * studies.stream().mapToDouble(Window::weight).sum() + 1e-9;
        double sum = 0;
        double reach = Double.NEGATIVE_INFINITY;
        for (Row.Study study : studies.stream()
                .filter(study -> Double.isFinite(end.applyAsDouble(study)))
                .sorted(Comparator.comparingDouble(end))
                .toList()) {
            sum += weight(study);
            if (sum > enough && reach > Double.NEGATIVE_INFINITY) {
                break;
            }
            reach = end.applyAsDouble(study);
        }
        return reach;
    }

    private static double weight(Row.Study study) {
        return study.weight().orElse(1);
    }

    private double widened(double limit, double spare, ToDoubleFunction<Row.Study> end) {
        double furthest =
                studies.stream().mapToDouble(end).filter(Double::isFinite).max().orElse(limit);
        return furthest <= limit + spare ? Math.max(limit, furthest) : limit;
    }

    private Range range(double from, double to) {
        double least = Math.max(Math.abs(from), 1) * 1e-6;
        double room = to - from < least ? 0.5 : 0;
        return new Range(
                scale.natural().clamp(scale.spacing().valueAt(from - room)),
                scale.natural().clamp(scale.spacing().valueAt(to + room)));
    }
}
