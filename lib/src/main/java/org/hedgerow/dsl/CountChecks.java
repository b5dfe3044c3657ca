package org.hedgerow.dsl;

import java.util.ArrayList;
import java.util.List;
import org.hedgerow.check.FewRows;
import org.hedgerow.check.PrintedPercents;
import org.hedgerow.check.SameNumbers;
import org.hedgerow.check.SumOfParts;
import org.hedgerow.check.ZeroCells;
import org.hedgerow.effect.Proportion;
import org.hedgerow.numeric.Vec;
import org.hedgerow.problem.ProblemException;
import org.hedgerow.table.Field;
import org.hedgerow.table.StudyReader;
import org.hedgerow.table.Wanted;

/// The checks of events among patients.
///
/// @param events the column of events
/// @param patients the column of patients
record CountChecks(CheckedTable table, String events, String patients) {

    /// @throws ProblemException if the columns were not named
    static CountChecks of(CheckedTable table) {
        var events = table.chosen().one(ColumnOption.Events.class);
        var patients = table.chosen().one(ColumnOption.Size.class);
        if (events.isEmpty() || patients.isEmpty()) {
            throw new ProblemException(
                    "check needs to know which columns hold the numbers",
                    "Type check(table, xi(\"…\"), ni(\"…\")) for events and patients, or check(table, yi(\"…\"),"
                            + " vi(\"…\")) for effects. The columns are "
                            + String.join(", ", table.table().columnNames()) + ".");
        }
        return new CountChecks(table, events.get().column(), patients.get().column());
    }

    void addTo(CheckRun run) {
        StudyReader.Seen<Proportion> seen = new StudyReader<>(
                        Wanted.proportion(events, patients), table.columns().naming(), false)
                .look(table.table());
        run.found(seen.problems());
        Vec x = table.columns().usable(seen.taken(), Proportion::x);
        Vec n = table.columns().usable(seen.taken(), Proportion::n);
        run.lookFor(new FewRows(table.rows(), seen.taken().rows().size())).lookFor(new ZeroCells(table.rows(), x, n));
        Vec all = possiblePatients(run);
        List<String> names = new ArrayList<>(List.of(events));
        List<Vec> counts = new ArrayList<>(List.of(x));
        table.chosen()
                .one(CheckOption.Parts.class)
                .ifPresentOrElse(
                        parts -> {
                            List<Vec> numbers = parts.columns().stream()
                                    .map(name -> table.numbers(Field.count(name), run))
                                    .toList();
                            run.lookFor(new SumOfParts(table.rows(), all, parts.columns(), numbers));
                            names.addAll(parts.columns());
                            counts.addAll(numbers);
                        },
                        () -> run.cannotLookFor("sums", "parts"));
        table.chosen()
                .one(CheckOption.Percent.class)
                .ifPresentOrElse(
                        percent -> run.lookFor(percents(percent.column(), all, run)),
                        () -> run.cannotLookFor("printed percentages", "percent"));
        run.lookFor(same(names, counts, n));
    }

    private PrintedPercents percents(String column, Vec all, CheckRun run) {
        return new PrintedPercents(
                table.rows(),
                table.numbers(Field.count(events), run),
                all,
                column,
                table.columns().texts(column));
    }

    /// Each column once, the patients last.
    private SameNumbers same(List<String> names, List<Vec> counts, Vec n) {
        List<String> different = names.stream().distinct().toList();
        List<Vec> numbers = new ArrayList<>(
                different.stream().map(name -> counts.get(names.indexOf(name))).toList());
        numbers.add(n);
        List<String> all = new ArrayList<>(different);
        all.add(patients);
        return SameNumbers.ofCounts(table.rows(), all, numbers);
    }

    /// The patients, but not where there are more events than patients: that is told already.
    private Vec possiblePatients(CheckRun run) {
        Vec x = table.numbers(Field.count(events), run);
        Vec n = table.numbers(Field.count(patients), run);
        return Vec.tabulate(n.size(), i -> x.get(i) > n.get(i) ? Double.NaN : n.get(i));
    }
}
