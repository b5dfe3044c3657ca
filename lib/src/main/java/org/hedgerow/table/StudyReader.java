package org.hedgerow.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hedgerow.effect.Study;
import org.hedgerow.effect.StudyData;
import org.hedgerow.numeric.Vec;
import org.hedgerow.problem.Problem;
import org.hedgerow.problem.ProblemException;
import tech.tablesaw.api.Table;

/// Takes studies out of a table, every row of it or none: all that is wrong is found first and told at once.
///
/// @param wanted which columns, and what is made of a row of them
/// @param naming how rows are named
/// @param dropMissing whether a row without all numbers is left out instead of refused
public record StudyReader<D extends StudyData>(Wanted<D> wanted, Naming naming, boolean dropMissing) {

    /// What was taken out of a table.
    ///
    /// @param rows for each study, its row in the table, from 0
    /// @param notes rows left out
    public record Taken<D extends StudyData>(List<Study<D>> studies, List<Integer> rows, List<String> notes) {
        public Taken {
            studies = List.copyOf(studies);
            rows = List.copyOf(rows);
            notes = List.copyOf(notes);
        }
    }

    /// What was seen in a table: what can be used, and what stands against using it.
    ///
    /// @param problems all of them, row by row
    public record Seen<D extends StudyData>(Taken<D> taken, List<Problem> problems) {
        public Seen {
            problems = List.copyOf(problems);
        }
    }

    /// @throws ProblemException listing every row that cannot be used
    public Taken<D> take(Table table) {
        Seen<D> seen = look(table);
        List<Problem> problems = seen.problems();
        if (!problems.isEmpty()) {
            throw new ProblemException(
                    "%s cannot be used as it is: %s %s to mend"
                            .formatted(table.name(), problems.size(), problems.size() == 1 ? "thing" : "things"),
                    problems);
        }
        return seen.taken();
    }

    /// Every row is looked at; none is refused.
    ///
    /// @throws ProblemException if a column is missing, or holds no numbers
    public Seen<D> look(Table table) {
        List<NumberColumn> columns = wanted.fields().stream()
                .map(field -> NumberColumn.of(table, field))
                .toList();
        naming.studyColumn(table);
        List<Problem> problems = new ArrayList<>(new Repeats(table, naming, wanted.thing()).problems());
        List<Study<D>> studies = new ArrayList<>();
        List<Integer> rows = new ArrayList<>();
        List<Integer> missing = new ArrayList<>();
        for (int i = 0; i < table.rowCount(); i++) {
            int row = i;
            if (columns.stream().anyMatch(column -> column.isMissing(row))) {
                missing.add(row);
                continue;
            }
            String label = naming.label(table, row);
            String where = "%s (%s)".formatted(FileTable.place(table, row), label);
            Optional<D> data =
                    numbers(columns, row, where, problems).flatMap(numbers -> wanted.make(numbers, where, problems));
            if (data.isPresent()) {
                studies.add(new Study<>(label, naming.study(table, row), data.get()));
                rows.add(row);
            }
        }
        var without = new MissingValues(table, naming, columns, missing);
        if (!dropMissing) {
            problems.addAll(without.problems());
        }
        return new Seen<>(new Taken<>(studies, rows, notes(table, without)), problems);
    }

    /// The numbers of a row, if all of them are what their columns should hold.
    private static Optional<Vec> numbers(List<NumberColumn> columns, int row, String where, List<Problem> problems) {
        List<OptionalDouble> values = columns.stream()
                .map(column -> column.value(row, where, problems))
                .toList();
        return values.stream().allMatch(OptionalDouble::isPresent)
                ? Optional.of(
                        Vec.of(values.stream().map(OptionalDouble::getAsDouble).toList()))
                : Optional.empty();
    }

    private List<String> notes(Table table, MissingValues without) {
        List<String> notes = new ArrayList<>();
        if (naming.labelColumns(table).isEmpty()) {
            notes.add("The " + wanted.things()
                    + " are numbered, as no column names them; slab(\"…\") says which one does");
        }
        notes.addAll(without.notes());
        return notes;
    }
}
