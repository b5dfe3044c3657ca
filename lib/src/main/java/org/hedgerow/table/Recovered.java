package org.hedgerow.table;

import java.util.List;
import org.hedgerow.problem.Problem;
import org.hedgerow.problem.ProblemException;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/// A table with columns that were worked out from others.
///
/// @param note how many values were, and from what
public record Recovered(Table table, String note) {

    /// The column in place of the one of its name, or behind all others.
    static void put(Table table, Column<?> column) {
        if (table.columnNames().contains(column.name())) {
            table.replaceColumn(column.name(), column);
        } else {
            table.addColumns(column);
        }
    }

    /// @throws ProblemException if there are any
    static void refuse(Table table, List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new ProblemException(
                    "%s cannot be filled in as it is: %s %s to mend"
                            .formatted(table.name(), problems.size(), problems.size() == 1 ? "thing" : "things"),
                    problems);
        }
    }
}
