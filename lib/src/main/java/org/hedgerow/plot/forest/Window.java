package org.hedgerow.plot.forest;

import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.hedgerow.plot.Range;
import org.hedgerow.plot.Scale;

/// Chooses what the axis shows: every estimate, everything pooled, the line of no effect, and the intervals that carry
/// four fifths of the weight. A few very wide intervals are cut off rather than squeeze all others.
///
/// Limits are chosen by places along the axis, so that one rule serves all spacings.
final class Window {

    private static final double MOST = 0.8;
    /// If showing the rest costs no more than this part of the width, nothing is cut off.
    private static final double SPARE = 0.5;
    /// Beyond the line of no effect at least so much is shown where intervals cross it.
    private static final double CROSSING = 0.12;
    /// Room for a square and for the arrow head beside it.
    private static final double EDGE = 0.06;

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
        Side upper = new Side(scale.spacing()::place, Estimate::upper);
        Side lower = new Side(value -> -scale.spacing().place(value), Estimate::lower);
        if (upper.core() == Double.NEGATIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "no row of \"" + table.title() + "\" has a value that its axis can show");
        }
        double width = upper.core() + lower.core();
        double from = -lower.limit(width);
        double to = upper.limit(width);
        double room = to - from > Math.max(Math.abs(from), 1) * 1e-9 ? 0 : 0.5;
        return new Range(
                scale.natural().clamp(scale.spacing().valueAt(from - room)),
                scale.natural().clamp(scale.spacing().valueAt(to + room)));
    }

    /// What must be shown apart from the studies.
    private DoubleStream fixed() {
        return DoubleStream.concat(
                table.axis().noEffect().stream(), scale.startsAtZero() ? DoubleStream.of(0) : DoubleStream.empty());
    }

    private static DoubleStream pooled(Row row) {
        return switch (row) {
            case Row.Summary summary ->
                DoubleStream.of(
                        summary.estimate().value(),
                        summary.estimate().lower(),
                        summary.estimate().upper());
            case Row.Prediction prediction -> DoubleStream.of(prediction.lower(), prediction.upper());
            case Row.Study _, Row.Heading _, Row.Note _ -> DoubleStream.empty();
        };
    }

    private static double weight(Row.Study study) {
        return study.weight().orElse(1);
    }

    /// One end of the axis; places grow outwards.
    private final class Side {

        private final DoubleUnaryOperator place;
        private final ToDoubleFunction<Row.Study> end;

        Side(DoubleUnaryOperator place, ToDoubleFunction<Estimate> end) {
            this.place = place;
            this.end = study -> place.applyAsDouble(end.applyAsDouble(study.estimate()));
        }

        /// How far the axis must reach in any case.
        double core() {
            DoubleStream values =
                    DoubleStream.concat(fixed(), table.rows().stream().flatMapToDouble(Window::pooled));
            return Math.max(furthest(values.map(place)), Math.max(estimates(), reach()));
        }

        /// How far it reaches when so much of it is shown in any case.
        double limit(double width) {
            double all = studies.stream().mapToDouble(end).max().orElse(Double.NEGATIVE_INFINITY);
            double crossing = furthest(table.axis().noEffect().stream().map(place)) + CROSSING * width;
            double limit = Math.max(core(), Math.min(Math.max(estimates() + EDGE * width, crossing), all));
            return all <= limit + SPARE * width ? Math.max(limit, all) : limit;
        }

        private double estimates() {
            return furthest(studies.stream()
                    .mapToDouble(study -> study.estimate().value())
                    .map(place));
        }

        /// The shortest reach that shows the intervals of four fifths of the weight.
        private double reach() {
            double enough = MOST * studies.stream().mapToDouble(Window::weight).sum() - 1e-9;
            double sum = 0;
            double reach = Double.NEGATIVE_INFINITY;
            for (Row.Study study :
                    studies.stream().sorted(Comparator.comparingDouble(end)).toList()) {
                if (sum >= enough || !Double.isFinite(end.applyAsDouble(study))) {
                    break;
                }
                sum += weight(study);
                reach = end.applyAsDouble(study);
            }
            return reach;
        }

        private static double furthest(DoubleStream places) {
            return places.filter(Double::isFinite).max().orElse(Double.NEGATIVE_INFINITY);
        }
    }
}
