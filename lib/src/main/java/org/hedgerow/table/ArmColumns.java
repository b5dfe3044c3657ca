package org.hedgerow.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.hedgerow.effect.Proportion;
import org.hedgerow.effect.Study;
import org.hedgerow.problem.Nearest;
import org.hedgerow.problem.Problem;
import org.hedgerow.problem.ProblemException;
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
            List.of(List.of("label"), List.of("slab"), List.of("author", "year"), List.of("study"), List.of("trial"));
    private static final int NAMED = 5;
    private static final List<String> USUAL_STUDIES = List.of("study_id", "study");
    private static final List<String> USUAL_IDS = List.of("arm_id");

    public ArmColumns {
        labels = List.copyOf(labels);
    }

    /// What was taken out of a table.
    ///
    /// @param rows for each arm, its row in the table, from 0
    /// @param notes rows left out
    public record Taken(List<Study<Proportion>> arms, List<Integer> rows, List<String> notes) {
        public Taken {
            arms = List.copyOf(arms);
            rows = List.copyOf(rows);
            notes = List.copyOf(notes);
        }
    }

    /// @throws ProblemException listing every row that cannot be used
    public Taken take(Table table) {
        var x = new CountColumn(table, column(table, events));
        var n = new CountColumn(table, column(table, patients));
        List<Problem> problems = new ArrayList<>(repeats(table));
        List<Study<Proportion>> arms = new ArrayList<>();
        List<Integer> rows = new ArrayList<>();
        List<Integer> missing = new ArrayList<>();
        Optional<Column<?>> studies = studyColumn(table);
        for (int i = 0; i < table.rowCount(); i++) {
            if (x.isMissing(i) || n.isMissing(i)) {
                missing.add(i);
                continue;
            }
            String label = label(table, i);
            String where = "%s (%s)".formatted(FileTable.place(table, i), label);
            OptionalInt patientCount = n.count(i, where + ", column " + patients, problems);
            OptionalInt eventCount = x.count(i, where + ", column " + events, problems);
            if (patientCount.isPresent()
                    && eventCount.isPresent()
                    && fits(where, eventCount.getAsInt(), patientCount.getAsInt(), problems)) {
                int row = i;
                String study = studies.map(c -> c.getString(row))
                        .filter(s -> !s.isEmpty())
                        .orElse(label + " #" + i);
                arms.add(new Study<>(label, study, new Proportion(eventCount.getAsInt(), patientCount.getAsInt())));
                rows.add(i);
            }
        }
        if (!dropMissing) {
            problems.addAll(missing(table, x, n, missing));
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(
                    "%s cannot be used as it is: %s %s to mend"
                            .formatted(table.name(), problems.size(), problems.size() == 1 ? "thing" : "things"),
                    problems);
        }
        return new Taken(arms, rows, notes(table, missing));
    }

    private List<String> notes(Table table, List<Integer> dropped) {
        List<String> notes = new ArrayList<>();
        if (labelColumns(table).isEmpty()) {
            notes.add("The arms are numbered, as no column names them; slab(\"…\") says which one does");
        }
        if (!dropped.isEmpty()) {
            List<String> names = dropped.stream()
                    .limit(NAMED)
                    .map(i -> label(table, i) + " (" + FileTable.place(table, i) + ")")
                    .toList();
            notes.add(dropped.size() + " of " + table.rowCount() + " rows are left out for a missing count: "
                    + String.join("; ", names)
                    + (dropped.size() > NAMED ? " and " + (dropped.size() - NAMED) + " more" : ""));
        }
        return notes;
    }

    /// A problem for each row without a count, or one for all of them where they are many.
    private List<Problem> missing(Table table, CountColumn x, CountColumn n, List<Integer> rows) {
        String mend = "Fill it in, or type missing(DROP) to leave such rows out.";
        if (rows.size() > NAMED) {
            String some = rows.stream()
                    .limit(NAMED)
                    .map(i -> FileTable.place(table, i))
                    .collect(Collectors.joining("; "));
            return List.of(new Problem(
                    "",
                    rows.size() + " rows have no value in column " + events + " or " + patients + ": " + some + " and "
                            + (rows.size() - NAMED) + " more",
                    mend));
        }
        List<Problem> problems = new ArrayList<>();
        for (int i : rows) {
            String where = "%s (%s), column ".formatted(FileTable.place(table, i), label(table, i));
            for (CountColumn counts : List.of(n, x)) {
                if (counts.isMissing(i)) {
                    problems.add(new Problem(where + counts.column().name(), "the value is missing", mend));
                }
            }
        }
        return problems;
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

    private boolean fits(String where, int x, int n, List<Problem> problems) {
        if (n == 0) {
            problems.add(new Problem(
                    where + ", column " + patients, "an arm without patients tells nothing", "Delete the row."));
        } else if (x > n) {
            problems.add(new Problem(
                    where,
                    "%s = %s is more than %s = %s".formatted(events, x, patients, n),
                    "Correct one of the two; are the columns the right way round?"));
        }
        return n > 0 && x <= n;
    }

    /// Rows with the identifier of a row above, or equal to a row above in every column.
    private List<Problem> repeats(Table table) {
        Optional<String> id = firstThere(table, USUAL_IDS);
        boolean named = id.isPresent() || !labelColumns(table).isEmpty();
        List<Problem> problems = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; named && i < table.rowCount(); i++) {
            if (id.isPresent() && table.column(id.get()).isMissing(i)) {
                continue;
            }
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
        // by the first of its names: a year alone names no arm
        return USUAL_LABELS.stream()
                .filter(names -> table.columnNames().stream().anyMatch(names.getFirst()::equalsIgnoreCase))
                .findFirst()
                .map(names -> names.stream()
                        .flatMap(name -> table.columnNames().stream().filter(name::equalsIgnoreCase))
                        .toList())
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
