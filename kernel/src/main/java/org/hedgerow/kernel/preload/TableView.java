package org.hedgerow.kernel.preload;

import java.util.List;
import java.util.stream.IntStream;
import tech.tablesaw.columns.Column;
import tech.tablesaw.table.Relation;

/// What of a table is shown: all rows of a short one, the first and the last of a long one.
///
/// @param name the table's name, or empty
/// @param head the rows shown first
/// @param tail the rows shown last, after a gap
/// @param rows how many there are in all
record TableView(String name, List<Column<?>> columns, List<Integer> head, List<Integer> tail, int rows) {
    private static final int WHOLE = 24;
    private static final int HEAD = 10;
    private static final int TAIL = 5;

    static TableView of(Relation table) {
        return of(table.name() == null ? "" : table.name(), table.columns(), table.rowCount());
    }

    /// Its first `rows` rows, be they ever so many.
    TableView firstRows(int rows) {
        int shown = Math.clamp(rows, 0, rows());
        return new TableView(name, columns, range(0, shown), List.of(), rows());
    }

    static TableView of(Column<?> column) {
        return of("", List.of(column), column.size());
    }

    private static TableView of(String name, List<Column<?>> columns, int rows) {
        return rows <= WHOLE
                ? new TableView(name, columns, range(0, rows), List.of(), rows)
                : new TableView(name, columns, range(0, HEAD), range(rows - TAIL, rows), rows);
    }

    private static List<Integer> range(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }

    int hidden() {
        return rows - head.size() - tail.size();
    }

    boolean hasGap() {
        return hidden() > 0;
    }

    String gap() {
        return "… " + hidden() + " more rows";
    }

    String shape() {
        return count(rows, "row") + " × " + count(columns.size(), "column");
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
