package org.hedgerow.plot.forest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hedgerow.plot.Box;
import org.hedgerow.plot.Mark;
import org.hedgerow.plot.Palette;
import org.hedgerow.plot.PlacedAxis;
import org.hedgerow.plot.Point;
import org.hedgerow.plot.Stroke;
import org.hedgerow.plot.Style;

/// Draws what lies behind the rows and guides the eye.
///
/// @param left the table's left edge
/// @param right the table's right edge
record Guides(EffectAxis effect, PlacedAxis axis, double left, double right, Look look) {

    /// Every other study's row shaded, where the look wants it.
    Mark.Group shading(List<PlacedRow> rows) {
        List<PlacedRow> studies =
                rows.stream().filter(row -> row.row() instanceof Row.Study).toList();
        List<Mark> marks = new ArrayList<>();
        if (look.shading() == Look.Shading.ALTERNATE) {
            for (int i = 1; i < studies.size(); i += 2) {
                PlacedRow row = studies.get(i);
                Box box = new Box(left - look.gap(), row.top(), right + look.gap(), row.bottom());
                marks.add(new Mark.Rectangle(box, Style.filled(Palette.MIST)));
            }
        }
        return new Mark.Group("shading", Optional.empty(), marks);
    }

    /// No effect, the pooled estimate, and the rule above what sums up all studies.
    ///
    /// @param top where the rows begin
    /// @param bottom where the axis stands
    Mark.Group lines(List<PlacedRow> rows, double top, double bottom) {
        List<Mark> marks = new ArrayList<>();
        effect.noEffect()
                .ifPresent(value ->
                        addVertical(value, top, bottom, Stroke.solid(Palette.CHARCOAL, look.size() / 15), marks));
        rows.stream().filter(PlacedRow::isOverall).findFirst().ifPresent(overall -> {
            Stroke dashes = Stroke.dashed(Palette.SILVER, look.size() / 12, look.size() / 4, look.size() / 4);
            double value = ((Row.Summary) overall.row()).estimate().value();
            addVertical(value, top, overall.middle(), dashes, marks);
        });
        for (int i = 1; i < rows.size(); i++) {
            if (Rows.startsOverall(rows.get(i - 1).row(), rows.get(i).row())) {
                double y = rows.get(i).top() - look.pitch() / 4;
                Stroke rule = Stroke.solid(Palette.SILVER, look.size() / 15);
                marks.add(new Mark.Line(new Point(left, y), new Point(right, y), rule));
            }
        }
        return new Mark.Group("guides", Optional.empty(), marks);
    }

    private void addVertical(double value, double top, double bottom, Stroke stroke, List<Mark> marks) {
        if (axis.shows(value)) {
            double x = axis.x(value);
            marks.add(new Mark.Line(new Point(x, top), new Point(x, bottom), stroke));
        }
    }
}
