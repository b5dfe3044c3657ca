package org.hedgerow.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hedgerow.problem.Problem;
import tech.tablesaw.api.Table;

/// Finds rows with the identifier of a row above, or equal to a row above in every column.
///
/// @param thing what a row is: `arm` or `study`
record Repeats(Table table, Naming naming, String thing) {
    private static final List<String> USUAL_IDS = List.of("arm_id");

    List<Problem> problems() {
        Optional<String> id = TableColumns.firstThere(table, USUAL_IDS);
        boolean named = id.isPresent() || !naming.labelColumns(table).isEmpty();
        List<Problem> problems = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; named && i < table.rowCount(); i++) {
            if (id.isPresent() && table.column(id.get()).isMissing(i)) {
                continue;
            }
            Integer first = seen.putIfAbsent(id.isPresent() ? table.getString(i, id.get()) : wholeRow(i), i);
            if (first != null) {
                problems.add(new Problem(FileTable.place(table, i), what(id, i, first), mend()));
            }
        }
        return problems;
    }

    private String what(Optional<String> id, int row, int first) {
        String there = FileTable.place(table, first);
        return id.map(column ->
                        "%s '%s' is there already, in %s".formatted(column, table.getString(row, column), there))
                .orElse("the whole row repeats " + there);
    }

    private String mend() {
        return (thing.equals("arm") ? "An arm" : "A study")
                + " counts once: delete one of the two, or name them apart.";
    }

    private String wholeRow(int i) {
        List<String> cells = new ArrayList<>();
        table.columns().forEach(column -> cells.add(column.getString(i)));
        return String.join("\u001f", cells);
    }
}
