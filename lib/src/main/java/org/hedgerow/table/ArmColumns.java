package org.hedgerow.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hedgerow.data.Arm;
import org.hedgerow.problem.Nearest;
import org.hedgerow.problem.Problem;
import org.hedgerow.problem.ProblemException;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/// Takes arms with events and patients out of a table, every row of it or none: all that is wrong is found
/// first and told at once.
///
/// @param events the column of events
/// @param patients the column of patients
/// @param labels the columns that name an arm; empty to look for the usual ones
/// @param study the column that says which study an arm belongs to; empty to look for `study_id`
/// @param dropMissing whether a row without events or patients is left out instead of refused
public record ArmColumns(String events, String patients, List<String> labels, String study, boolean dropMissing) {
    private static final List<List<String>> USUAL_LABELS =
            List.of(List.of("label"), List.of("slab"), List.of("author", "year"), List.of("study"));
    private static final List<String> USUAL_STUDIES = List.of("study_id", "study");
    private static final List<String> USUAL_IDS = List.of("arm_id");

    public ArmColumns {
        labels = List.copyOf(labels);
    }

    /// What was taken out of a table.
    ///
    /// @param rows for each arm, its row in the table, from 0
    /// @param studiesKnown whether a column said which arms belong to one study
    /// @param notes rows left out
    public record Taken(List<Arm> arms, List<Integer> rows, boolean studiesKnown, List<String> notes) {
        public Taken {
            arms = List.copyOf(arms);
            rows = List.copyOf(rows);
            notes = List.copyOf(notes);
        }
    }

    /// @throws ProblemException listing every row that cannot be used
    public Taken take(Table table) {
        Column<?> x = column(table, events);
        Column<?> n = column(table, patients);
        List<Problem> problems = new ArrayList<>(repeats(table));
        List<Arm> arms = new ArrayList<>();
        List<Integer> rows = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        Optional<Column<?>> studies = studyColumn(table);
        for (int i = 0; i < table.rowCount(); i++) {
            String label = label(table, i);
            if (dropMissing && (x.isMissing(i) || n.isMissing(i))) {
                notes.add("Left out for a missing count: " + label + " (" + FileTable.place(table, i) + ")");
                continue;
            }
            int before = problems.size();
            int patientCount = count(table, n, i, label, problems);
            int eventCount = count(table, x, i, label, problems);
            if (problems.size() == before) {
                check(table, i, label, eventCount, patientCount, problems);
            }
            if (problems.size() == before) {
                int row = i;
                String study = studies.map(c -> c.getString(row))
                        .filter(s -> !s.isEmpty())
                        .orElse(label + " #" + i);
                arms.add(new Arm(label, study, eventCount, patientCount));
                rows.add(i);
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(
                    "%s cannot be used as it is: %d %s to mend"
                            .formatted(table.name(), problems.size(), problems.size() == 1 ? "thing" : "things"),
                    problems);
        }
        return new Taken(arms, rows, studies.isPresent(), notes);
    }

    /// The column, or a message that names the nearest one there is.
    private static Column<?> column(Table table, String name) {
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

    private int count(Table table, Column<?> column, int i, String label, List<Problem> problems) {
        String where = "%s (%s), column %s".formatted(FileTable.place(table, i), label, column.name());
        if (column.isMissing(i)) {
            problems.add(new Problem(
                    where, "the value is missing", "Fill it in, or type missing(DROP) to leave such rows out."));
            return -1;
        }
        if (!(column instanceof NumericColumn<?> numbers)) {
            problems.add(new Problem(
                    where, "'" + column.getString(i) + "' is not a count", "Write a whole number of patients."));
            return -1;
        }
        double value = numbers.getDouble(i);
        if (value < 0 || value != Math.rint(value)) {
            problems.add(new Problem(
                    where,
                    (value < 0 ? "a count cannot be negative: " : "a count is a whole number, not ")
                            + column.getString(i),
                    value < 0 ? "Correct it." : "If it is a percentage or was rounded, give the patients counted."));
            return -1;
        }
        return (int) value;
    }

    private void check(Table table, int i, String label, int x, int n, List<Problem> problems) {
        String where = "%s (%s)".formatted(FileTable.place(table, i), label);
        if (n == 0) {
            problems.add(new Problem(
                    where + ", column " + patients, "an arm without patients tells nothing", "Delete the row."));
        } else if (x > n) {
            problems.add(new Problem(
                    where,
                    "%s = %d is more than %s = %d".formatted(events, x, patients, n),
                    "Correct one of the two; are the columns the right way round?"));
        }
    }

    /// Rows with the identifier of a row above, or equal to a row above in every column.
    private List<Problem> repeats(Table table) {
        Optional<String> id = firstThere(table, USUAL_IDS);
        boolean named = id.isPresent() || !labelColumns(table).isEmpty();
        List<Problem> problems = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; named && i < table.rowCount(); i++) {
            Integer first = seen.putIfAbsent(id.isPresent() ? table.getString(i, id.get()) : wholeRow(table, i), i);
            if (first != null) {
                problems.add(new Problem(
                        FileTable.place(table, i),
                        id.isPresent()
                                ? "%s '%s' is there already, in %s"
                                        .formatted(
                                                id.get(), table.getString(i, id.get()), FileTable.place(table, first))
                                : "the whole row repeats " + FileTable.place(table, first),
                        "An arm counts once: delete one of the two, or name them apart."));
            }
        }
        return problems;
    }

    private static String wholeRow(Table table, int i) {
        List<String> cells = new ArrayList<>();
        table.columns().forEach(column -> cells.add(column.getString(i)));
        return String.join("\u001f", cells);
    }

    private String label(Table table, int i) {
        List<String> parts = labelColumns(table).stream()
                .map(name -> table.getString(i, name))
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.isEmpty() ? "Study " + (i + 1) : String.join(", ", parts);
    }

    private List<String> labelColumns(Table table) {
        if (!labels.isEmpty()) {
            labels.forEach(name -> column(table, name));
            return labels;
        }
        return USUAL_LABELS.stream()
                .filter(names -> table.columnNames().containsAll(names))
                .findFirst()
                .orElse(List.of());
    }

    private Optional<Column<?>> studyColumn(Table table) {
        if (!study.isEmpty()) {
            return Optional.of(column(table, study));
        }
        return firstThere(table, USUAL_STUDIES).map(table::column);
    }

    private static Optional<String> firstThere(Table table, List<String> names) {
        return names.stream().filter(table.columnNames()::contains).findFirst();
    }
}
