package org.hedgerow.plot.forest;

import java.util.ArrayList;
import java.util.List;
import org.hedgerow.plot.Box;
import org.hedgerow.plot.Ink;
import org.hedgerow.plot.Mark;
import org.hedgerow.plot.Palette;
import org.hedgerow.plot.PlacedAxis;
import org.hedgerow.plot.Point;
import org.hedgerow.plot.Range;
import org.hedgerow.plot.Stroke;
import org.hedgerow.plot.Style;

/// Draws what stands in a row's graph.
record GraphMarks(PlacedAxis axis, Squares squares, Look look) {

    List<Mark> of(Row row, double y) {
        return switch (row) {
            case Row.Study study -> study(study, y);
            case Row.Summary summary -> diamond(summary.estimate(), y);
            case Row.Prediction prediction -> bar(prediction, y);
            case Row.Heading _, Row.Note _ -> List.of();
        };
    }

    private List<Mark> study(Row.Study study, double y) {
        Estimate estimate = study.estimate();
        List<Mark> whisker = whisker(estimate, y, Palette.CHARCOAL);
        if (!axis.shows(estimate.value())) {
            return whisker;
        }
        double side = squares.side(study.weight());
        Mark square = square(axis.x(estimate.value()), y, side, study.marker());
        List<Mark> marks = new ArrayList<>();
        switch (study.marker()) {
            case HOLLOW -> {
                marks.addAll(whisker);
                marks.add(square);
            }
            case FILLED -> {
                marks.add(square);
                boolean hidden = axis.x(estimate.upper()) - axis.x(estimate.lower()) <= side;
                marks.addAll(hidden ? whisker(estimate, y, Palette.WHITE) : whisker);
            }
        }
        return marks;
    }

    private Mark square(double x, double y, double side, Marker marker) {
        Box box = new Box(x - side / 2, y - side / 2, x + side / 2, y + side / 2);
        Style style = switch (marker) {
            case FILLED -> Style.filled(look.study());
            case HOLLOW -> Style.filled(Palette.WHITE, Stroke.solid(look.study(), look.size() / 10));
        };
        return new Mark.Rectangle(box, style);
    }

    /// The interval's line, with an arrow head where it goes on beyond the axis.
    private List<Mark> whisker(Estimate estimate, double y, Ink ink) {
        Span span = span(estimate.lower(), estimate.upper());
        List<Mark> marks = new ArrayList<>(arrows(estimate.lower(), estimate.upper(), y, ink));
        if (span.from < span.to) {
            Stroke stroke = Stroke.solid(ink, look.size() / 10);
            marks.addFirst(new Mark.Line(new Point(span.from, y), new Point(span.to, y), stroke));
        }
        return marks;
    }

    private List<Mark> bar(Row.Prediction prediction, double y) {
        Span span = span(prediction.lower(), prediction.upper());
        double half = look.pitch() * 0.08;
        List<Mark> marks = new ArrayList<>(arrows(prediction.lower(), prediction.upper(), y, look.summary()));
        if (span.from < span.to) {
            Box box = new Box(span.from, y - half, span.to, y + half);
            marks.addFirst(new Mark.Rectangle(box, Style.filled(look.summary())));
        }
        return marks;
    }

    /// From tip to tip of the interval; what lies beyond the axis is cut off.
    private List<Mark> diamond(Estimate estimate, double y) {
        Range shown = axis.axis().range();
        if (!axis.shows(estimate.value())) {
            return arrows(estimate.lower(), estimate.upper(), y, look.summary());
        }
        double half = look.pitch() * 0.33;
        double left = axis.x(shown.clamp(estimate.lower()));
        double right = axis.x(shown.clamp(estimate.upper()));
        double centre = axis.x(estimate.value());
        double leftEdge = half * beyond(axis.x(estimate.lower()), left, centre);
        double rightEdge = half * beyond(axis.x(estimate.upper()), right, centre);
        List<Point> points = new ArrayList<>();
        points.add(new Point(left, y - leftEdge));
        points.add(new Point(centre, y - half));
        points.add(new Point(right, y - rightEdge));
        if (rightEdge > 0) {
            points.add(new Point(right, y + rightEdge));
        }
        points.add(new Point(centre, y + half));
        if (leftEdge > 0) {
            points.add(new Point(left, y + leftEdge));
        }
        return List.of(new Mark.Polygon(points, Style.filled(look.summary())));
    }

    /// How high the diamond still is where it is cut off, as a part of its height in the middle; 0 at a whole tip.
    private static double beyond(double tip, double cut, double centre) {
        return tip == cut ? 0 : Double.isInfinite(tip) ? 1 : (tip - cut) / (tip - centre);
    }

    private List<Mark> arrows(double lower, double upper, double y, Ink ink) {
        Range shown = axis.axis().range();
        List<Mark> marks = new ArrayList<>();
        if (lower < shown.lower()) {
            marks.add(arrow(axis.left(), 1, y, ink));
        }
        if (upper > shown.upper()) {
            marks.add(arrow(axis.right(), -1, y, ink));
        }
        return marks;
    }

    private Mark arrow(double tip, int back, double y, Ink ink) {
        double base = tip + back * headLength();
        double half = headLength() * 0.55;
        return new Mark.Polygon(
                List.of(new Point(tip, y), new Point(base, y - half), new Point(base, y + half)), Style.filled(ink));
    }

    private double headLength() {
        return look.size() * 0.5;
    }

    /// The part of an interval that a line can show; arrow heads take the place of its ends.
    private Span span(double lower, double upper) {
        Range shown = axis.axis().range();
        double from = lower < shown.lower() ? axis.left() + headLength() : axis.x(lower);
        double to = upper > shown.upper() ? axis.right() - headLength() : axis.x(upper);
        return new Span(from, to);
    }

    private record Span(double from, double to) {}
}
