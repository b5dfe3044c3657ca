package org.hedgerow.plot.forest;

import java.util.ArrayList;
import java.util.List;
import org.hedgerow.plot.Anchor;
import org.hedgerow.plot.Mark;
import org.hedgerow.plot.Palette;
import org.hedgerow.plot.PlacedAxis;
import org.hedgerow.plot.Point;
import org.hedgerow.plot.Stroke;
import org.hedgerow.plot.TextStyle;
import org.hedgerow.plot.Tick;

/// Draws the axis below the graph: line, ticks, whom either side favours, title; and once more above long tables.
///
/// @param left where the graph's column begins
/// @param right where it ends
record AxisMarks(EffectAxis effect, PlacedAxis axis, double left, double right, Look look) {

    List<Mark> below(double y) {
        double baseline = y + look.tick() + look.size();
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Line(new Point(axis.left(), y), new Point(axis.right(), y), stroke()));
        marks.addAll(ticks(y, y + look.tick(), baseline));
        if (effect.favours().isPresent()) {
            baseline = favours(effect.favours().get(), baseline + style().lineHeight(), marks);
        }
        for (String line : style().wrap(effect.title(), right - left)) {
            baseline += 1.1 * style().lineHeight();
            marks.add(new Mark.Text(new Point((left + right) / 2, baseline), line, Anchor.MIDDLE, style()));
        }
        return marks;
    }

    /// Ticks upwards from a line that is there already.
    List<Mark> above(double y, double baseline) {
        return ticks(y, y - look.tick(), baseline);
    }

    private List<Mark> ticks(double from, double to, double baseline) {
        List<Mark> marks = new ArrayList<>();
        for (Tick tick : axis.axis().ticks()) {
            double x = axis.x(tick.value());
            marks.add(new Mark.Line(new Point(x, from), new Point(x, to), stroke()));
            marks.add(new Mark.Text(new Point(x, baseline), tick.label(), Anchor.MIDDLE, style()));
        }
        return marks;
    }

    private Stroke stroke() {
        return Stroke.solid(Palette.CHARCOAL, look.size() / 12);
    }

    /// Adds both sides' words and returns their last base line.
    private double favours(EffectAxis.Favours favours, double baseline, List<Mark> marks) {
        double room = (right - left - look.gap()) / 2;
        List<String> before = style().wrap("←\u00A0" + favours.left(), room);
        List<String> after = style().wrap(favours.right() + "\u00A0→", room);
        for (int i = 0; i < before.size(); i++) {
            double y = baseline + i * style().lineHeight();
            marks.add(new Mark.Text(new Point(left, y), before.get(i), Anchor.START, style()));
        }
        for (int i = 0; i < after.size(); i++) {
            double y = baseline + i * style().lineHeight();
            marks.add(new Mark.Text(new Point(right, y), after.get(i), Anchor.END, style()));
        }
        return baseline + (Math.max(before.size(), after.size()) - 1) * style().lineHeight();
    }

    private TextStyle style() {
        return look.small().ink(Palette.BLACK);
    }
}
