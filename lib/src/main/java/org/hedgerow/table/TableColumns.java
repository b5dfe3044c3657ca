package org.hedgerow.table;

import java.util.List;
import java.util.Optional;
import org.hedgerow.problem.Nearest;
import org.hedgerow.problem.Problem;
import org.hedgerow.problem.ProblemException;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/// Finds columns by their names.
final class TableColumns {
    private TableColumns() {}

    /// The column, or a message that names the nearest one there is.
    static Column<?> named(Table table, String name) {
        if (table.columnNames().contains(name)) {
            return table.column(name);
        }
        String guess = Nearest.to(name, table.columnNames())
                .map(near -> "Did you mean '" + near + "'? ")
                .orElse("");
        throw new ProblemException(new Problem(
                table.name(),
                "there is no column '" + name + "'",
                guess + "Its columns are " + String.join(", ", table.columnNames()) + "."));
    }

    static Optional<String> firstThere(Table table, List<String> names) {
        return names.stream().filter(table.columnNames()::contains).findFirst();
    }
}
