package org.hedgerow.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hedgerow.design.Covariates;
import org.hedgerow.numeric.Vec;
import org.hedgerow.problem.Nearest;
import org.hedgerow.problem.Problem;
import org.hedgerow.problem.ProblemException;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/// Takes moderators out of a table: the rows that have all of them.
///
/// @param names the columns
public record ModeratorColumns(List<String> names) {
    public ModeratorColumns {
        names = names.stream().distinct().toList();
    }

    /// What was taken.
    ///
    /// @param rows the rows that are complete, counted from 0
    /// @param incomplete for each column with gaps, how many of the rows lack it
    public record Taken(Covariates covariates, List<Integer> rows, Map<String, Integer> incomplete) {
        public Taken {
            rows = List.copyOf(rows);
            incomplete = Map.copyOf(incomplete);
        }

        /// A sentence for each column with gaps.
        public List<String> notes() {
            return incomplete.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(gap -> gap.getValue() + (gap.getValue() == 1 ? " row has" : " rows have") + " no "
                            + gap.getKey() + " and "
                            + (gap.getValue() == 1 ? "is" : "are") + " left out of this model")
                    .toList();
        }
    }

    /// @param among the rows that matter, counted from 0
    /// @throws ProblemException if the table has no such column, or no row has all of them
    public Taken take(Table table, List<Integer> among) {
        List<Column<?>> columns = new ArrayList<>();
        names.forEach(name -> columns.add(column(table, name)));
        List<Integer> rows = among.stream()
                .filter(i -> columns.stream().noneMatch(c -> c.isMissing(i)))
                .toList();
        if (rows.isEmpty() && !names.isEmpty()) {
            throw new ProblemException(new Problem(
                    table.name(),
                    "no study has a value in " + String.join(" and ", names),
                    "Fill the column in, or take the moderator out."));
        }
        Map<String, Integer> gaps = new LinkedHashMap<>();
        Map<String, Covariates.Covariate> values = new LinkedHashMap<>();
        for (Column<?> column : columns) {
            int missing = (int) among.stream().filter(column::isMissing).count();
            if (missing > 0) {
                gaps.put(column.name(), missing);
            }
            values.put(column.name(), covariate(column, rows));
        }
        return new Taken(new Covariates(rows.size(), values), rows, gaps);
    }

    private static Covariates.Covariate covariate(Column<?> column, List<Integer> rows) {
        return column instanceof NumericColumn<?> numbers
                ? new Covariates.Numbers(Vec.tabulate(rows.size(), i -> numbers.getDouble(rows.get(i))))
                : new Covariates.Words(IntStream.range(0, rows.size())
                        .mapToObj(i -> column.getString(rows.get(i)))
                        .toList());
    }

    /// The column, or a message that names the nearest one there is.
    public static Column<?> column(Table table, String name) {
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
}
