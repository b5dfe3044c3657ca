package org.hedgerow.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hedgerow.problem.Problem;
import tech.tablesaw.api.Table;

/// Says which rows lack a number: as problems where they are refused, as a note where they are left out.
///
/// @param columns the columns read, in the order they are read in
/// @param rows the rows without all of them
record MissingValues(Table table, Naming naming, List<NumberColumn> columns, List<Integer> rows) {
    private static final int NAMED = 5;
    private static final String MEND = "Fill it in, or type missing(DROP) to leave such rows out.";

    /// A problem for each row without a number, or one for all of them where they are many.
    List<Problem> problems() {
        if (rows.size() > NAMED) {
            String names = columns.reversed().stream()
                    .map(column -> column.field().column())
                    .collect(Collectors.joining(" or "));
            String some = rows.stream()
                    .limit(NAMED)
                    .map(i -> FileTable.place(table, i))
                    .collect(Collectors.joining("; "));
            return List.of(new Problem(
                    "",
                    rows.size() + " rows have no value in column " + names + ": " + some + " and "
                            + (rows.size() - NAMED) + " more",
                    MEND));
        }
        List<Problem> problems = new ArrayList<>();
        for (int i : rows) {
            String where = "%s (%s), column ".formatted(FileTable.place(table, i), naming.label(table, i));
            columns.stream()
                    .filter(column -> column.isMissing(i))
                    .forEach(column ->
                            problems.add(new Problem(where + column.field().column(), "the value is missing", MEND)));
        }
        return problems;
    }

    /// Which rows were left out; empty where none was.
    List<String> notes() {
        if (rows.isEmpty()) {
            return List.of();
        }
        String names = rows.stream()
                .limit(NAMED)
                .map(i -> naming.label(table, i) + " (" + FileTable.place(table, i) + ")")
                .collect(Collectors.joining("; "));
        boolean counts = columns.stream().allMatch(c -> c.field().kind() == Field.Kind.COUNT);
        return List.of(rows.size() + " of " + table.rowCount() + " rows " + (rows.size() == 1 ? "is" : "are")
                + " left out for a missing "
                + (counts ? "count" : "value") + ": " + names
                + (rows.size() > NAMED ? " and " + (rows.size() - NAMED) + " more" : ""));
    }
}
