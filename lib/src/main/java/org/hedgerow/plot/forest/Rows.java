package org.hedgerow.plot.forest;

import java.util.ArrayList;
import java.util.List;

/// Finds each row's place: one pitch apart, more where a label has several lines or something new begins.
final class Rows {

    private final Look look;
    private final double labelWidth;
    private final double spanWidth;

    /// @param labelWidth the room for labels of rows with cells
    /// @param spanWidth the room for labels of rows without
    Rows(Look look, double labelWidth, double spanWidth) {
        this.look = look;
        this.labelWidth = labelWidth;
        this.spanWidth = spanWidth;
    }

    List<PlacedRow> place(ForestTable table, double from) {
        Wording wording = new Wording(table.axis(), look);
        List<PlacedRow> placed = new ArrayList<>();
        double top = from;
        for (int i = 0; i < table.rows().size(); i++) {
            Row row = table.rows().get(i);
            top += i == 0 ? 0 : space(table.rows().get(i - 1), row);
            double room = (row.inGraph() ? labelWidth : spanWidth) - look.indent(row);
            List<String> lines = wording.style(row).wrap(row.label(), room);
            double bottom =
                    top + look.pitch() + (lines.size() - 1) * wording.style(row).lineHeight();
            placed.add(new PlacedRow(i, row, lines, top, top + look.pitch() / 2, bottom));
            top = bottom;
        }
        return placed;
    }

    /// The room between two rows.
    private double space(Row above, Row below) {
        return switch (below) {
            case Row.Heading _ -> above instanceof Row.Heading ? 0 : look.pitch() / 2;
            case Row.Summary _ -> startsOverall(above, below) ? look.pitch() / 2 : 0;
            case Row.Study _, Row.Prediction _, Row.Note _ -> 0;
        };
    }

    /// Whether the rows that sum up all studies begin here.
    static boolean startsOverall(Row above, Row below) {
        return isOverall(below) && !isOverall(above) && !(above instanceof Row.Prediction);
    }

    static boolean isOverall(Row row) {
        return row instanceof Row.Summary summary && summary.level() == Level.OVERALL;
    }
}
