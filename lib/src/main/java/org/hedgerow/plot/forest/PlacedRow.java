package org.hedgerow.plot.forest;

import java.util.List;

/// A row at its place on the page.
///
/// @param index its number in the table
/// @param lines its label, broken into lines
/// @param middle the y its marks and the middle of its first line stand at
record PlacedRow(int index, Row row, List<String> lines, double top, double middle, double bottom) {

    boolean isOverall() {
        return Rows.isOverall(row);
    }
}
