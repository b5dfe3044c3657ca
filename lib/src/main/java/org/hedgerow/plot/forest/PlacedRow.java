package org.hedgerow.plot.forest;

import java.util.List;

/// A row at its place on the page.
///
/// @param index its number in the table
/// @param lines its label, broken into lines
/// @param middle the y its marks and the middle of its first line stand at
record PlacedRow(int index, Row row, List<String> lines, double top, double middle, double bottom) {

    /// Whether anything is drawn in the graph.
    boolean inGraph() {
        return switch (row) {
            case Row.Study _, Row.Summary _, Row.Prediction _ -> true;
            case Row.Heading _, Row.Note _ -> false;
        };
    }

    boolean isOverall() {
        return row instanceof Row.Summary summary && summary.level() == Level.OVERALL;
    }
}
