package org.hedgerow.table;

import java.util.ArrayList;
import java.util.List;
import org.hedgerow.effect.convert.PrintedPercent;
import org.hedgerow.numeric.Vec;
import org.hedgerow.problem.Problem;
import org.hedgerow.problem.ProblemException;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/// Fills in counts from percentages as they were printed. A count that is there already stays.
///
/// @param percent the column of percentages
/// @param patients the column of patients
/// @param events the column of counts, which need not be there
public record CountsFromPercents(String percent, String patients, String events) {

    /// @throws ProblemException listing every percentage that is no count of its patients, or may be several
    public Recovered fill(Table table) {
        var columns = new CheckedColumns(table, Naming.USUAL);
        List<Problem> problems = new ArrayList<>();
        List<String> printed = columns.texts(percent);
        Vec n = columns.numbers(Field.count(patients), problems);
        Vec x = table.columnNames().contains(events)
                ? columns.numbers(Field.count(events), problems)
                : Vec.constant(table.rowCount(), Double.NaN);
        IntColumn counts = IntColumn.create(events);
        int recovered = 0;
        for (int i = 0; i < table.rowCount(); i++) {
            if (!Double.isNaN(x.get(i))) {
                counts.append((int) x.get(i));
            } else if (printed.get(i).isEmpty() || !(n.get(i) > 0)) {
                counts.appendMissing();
            } else {
                append(counts, printed.get(i), (int) n.get(i), columns.where(i) + ", column " + percent, problems);
                recovered++;
            }
        }
        Recovered.refuse(table, problems);
        Table filled = table.copy();
        Recovered.put(filled, counts);
        return new Recovered(
                filled,
                "%s: %s of %s counts recovered from %s of %s"
                        .formatted(events, recovered, table.rowCount(), percent, patients));
    }

    private static void append(IntColumn counts, String printed, int n, String where, List<Problem> problems) {
        try {
            counts.append(PrintedPercent.of(printed).count(n));
        } catch (ProblemException noCount) {
            noCount.problems().forEach(p -> problems.add(new Problem(where, p.what(), p.mend())));
            counts.appendMissing();
        }
    }
}
