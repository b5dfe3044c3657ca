package org.hedgerow.table;

import java.util.List;
import java.util.Optional;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/// How the rows of a table are named, and which study each belongs to.
///
/// @param columns the columns that name a row; empty to look for the usual ones
/// @param study the column that says which study a row belongs to; empty to look for `study_id`
public record Naming(List<String> columns, String study) {
    private static final List<List<String>> USUAL_LABELS =
            List.of(List.of("label"), List.of("slab"), List.of("author", "year"), List.of("study"), List.of("trial"));
    private static final List<String> USUAL_STUDIES = List.of("study_id", "study");

    /// The usual columns.
    public static final Naming USUAL = new Naming(List.of(), "");

    public Naming {
        columns = List.copyOf(columns);
    }

    String label(Table table, int i) {
        List<String> parts = labelColumns(table).stream()
                .map(name -> table.getString(i, name))
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.isEmpty() ? "Study " + (i + 1) : String.join(", ", parts);
    }

    /// The study of row `i`: its own where no column says.
    String study(Table table, int i) {
        return studyColumn(table)
                .map(column -> column.getString(i))
                .filter(s -> !s.isEmpty())
                .orElse(label(table, i) + " #" + i);
    }

    List<String> labelColumns(Table table) {
        if (!columns.isEmpty()) {
            columns.forEach(name -> TableColumns.named(table, name));
            return columns;
        }
        // by the first of its names: a year alone names no arm
        return USUAL_LABELS.stream()
                .filter(names -> table.columnNames().stream().anyMatch(names.getFirst()::equalsIgnoreCase))
                .findFirst()
                .map(names -> names.stream()
                        .flatMap(name -> table.columnNames().stream().filter(name::equalsIgnoreCase))
                        .toList())
                .orElse(List.of());
    }

    /// The study's column, looked for before any row is read, so that a wrong name is told at once.
    Optional<Column<?>> studyColumn(Table table) {
        if (!study.isEmpty()) {
            return Optional.of(TableColumns.named(table, study));
        }
        return TableColumns.firstThere(table, USUAL_STUDIES).map(table::column);
    }
}
