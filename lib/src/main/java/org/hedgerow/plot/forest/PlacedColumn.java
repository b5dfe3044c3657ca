package org.hedgerow.plot.forest;

import java.util.ArrayList;
import java.util.List;
import org.hedgerow.plot.Anchor;
import org.hedgerow.plot.Mark;
import org.hedgerow.plot.Point;
import org.hedgerow.plot.TextStyle;

/// A column at its place on the page.
///
/// @param tracks what stands side by side in the column; none for labels and for the graph
/// @param header the header's lines
record PlacedColumn(Column column, List<Track> tracks, List<String> header, double left, double right) {

    PlacedColumn at(double left, double right, List<String> header) {
        return new PlacedColumn(column, tracks, header, left, right);
    }

    boolean isGraph() {
        return column instanceof Column.Graph;
    }

    double width() {
        return right - left;
    }

    /// A row's texts, leaving out empty ones.
    List<Mark> texts(int row, double baseline) {
        List<Mark> marks = new ArrayList<>();
        double end = right;
        for (Track track : tracks.reversed()) {
            end -= track.space();
            if (!track.texts().get(row).isEmpty()) {
                marks.addFirst(track.text(row, left, end, baseline));
            }
            end -= track.width();
        }
        return marks;
    }

    /// The header, its last line on the base line.
    List<Mark> headerTexts(TextStyle style, double baseline) {
        List<Mark> marks = new ArrayList<>();
        double y = baseline - (header.size() - 1) * style.lineHeight();
        for (String line : header) {
            if (!line.isEmpty()) {
                marks.add(new Mark.Text(new Point(headerX(), y), line, anchor(), style));
            }
            y += style.lineHeight();
        }
        return marks;
    }

    private double headerX() {
        return switch (anchor()) {
            case START -> left;
            case MIDDLE -> (left + right) / 2;
            case END -> right;
        };
    }

    private Anchor anchor() {
        return switch (column) {
            case Column.Label _ -> Anchor.START;
            case Column.Data data -> data.alignment() == Column.Alignment.LEFT ? Anchor.START : Anchor.END;
            case Column.Graph _ -> Anchor.MIDDLE;
            case Column.Interval _, Column.Weight _ -> Anchor.END;
        };
    }
}
