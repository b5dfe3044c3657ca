package org.hedgerow.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hedgerow.effect.convert.OrderSummary;
import org.hedgerow.numeric.Vec;
import org.hedgerow.problem.Problem;
import org.hedgerow.problem.ProblemException;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/// Fills in means and standard deviations from medians with quartiles, with extremes, or with both, whichever a
/// row has. Those that are there already stay.
///
/// @param quantiles the columns of smallest value, first quartile, median, third quartile and largest value;
///     empty names where there is none
/// @param n the column of sizes
/// @param mean the column of means, which need not be there
/// @param sd the column of standard deviations, which need not be there
public record MeansFromQuantiles(List<String> quantiles, String n, String mean, String sd) {
    private static final int MIN = 0;
    private static final int Q1 = 1;
    private static final int MEDIAN = 2;
    private static final int Q3 = 3;
    private static final int MAX = 4;

    public MeansFromQuantiles {
        quantiles = List.copyOf(quantiles);
    }

    /// @throws ProblemException listing every row whose quantiles are out of order
    public Recovered fill(Table table) {
        var columns = new CheckedColumns(table, Naming.USUAL);
        List<Problem> problems = new ArrayList<>();
        List<Vec> q = quantiles.stream()
                .map(name -> name.isEmpty() ? none(table) : columns.numbers(Field.number(name), problems))
                .toList();
        Vec sizes = columns.numbers(Field.count(n), problems);
        Vec means = known(columns, Field.number(mean), problems);
        Vec sds = known(columns, Field.positive(sd), problems);
        DoubleColumn allMeans = DoubleColumn.create(mean);
        DoubleColumn allSds = DoubleColumn.create(sd);
        int recovered = 0;
        for (int i = 0; i < table.rowCount(); i++) {
            boolean there = !Double.isNaN(means.get(i)) && !Double.isNaN(sds.get(i));
            Optional<OrderSummary> summary =
                    there ? Optional.empty() : summary(row(q, i), sizes.get(i), columns.where(i), problems);
            recovered += summary.isPresent() ? 1 : 0;
            allMeans.append(summary.map(OrderSummary::mean).orElse(means.get(i)));
            allSds.append(summary.map(OrderSummary::sd).orElse(sds.get(i)));
        }
        Recovered.refuse(table, problems);
        Table filled = table.copy();
        Recovered.put(filled, allMeans);
        Recovered.put(filled, allSds);
        return new Recovered(
                filled,
                "%s and %s: %s of %s estimated from %s, as of normal data (Luo 2018; Wan 2014; Shi 2020)"
                        .formatted(
                                mean,
                                sd,
                                recovered,
                                table.rowCount(),
                                String.join(
                                        ", ",
                                        quantiles.stream()
                                                .filter(name -> !name.isEmpty())
                                                .toList())));
    }

    /// What a row's quantiles say: as much as is there.
    private static Optional<OrderSummary> summary(Vec q, double n, String where, List<Problem> problems) {
        try {
            if (!there(n, q.get(MEDIAN))) {
                return Optional.empty();
            }
            int size = (int) n;
            if (there(q.get(MIN), q.get(Q1), q.get(Q3), q.get(MAX))) {
                return Optional.of(new OrderSummary.FiveNumbers(
                        q.get(MIN), q.get(Q1), q.get(MEDIAN), q.get(Q3), q.get(MAX), size));
            }
            if (there(q.get(Q1), q.get(Q3))) {
                return Optional.of(new OrderSummary.Quartiles(q.get(Q1), q.get(MEDIAN), q.get(Q3), size));
            }
            return there(q.get(MIN), q.get(MAX))
                    ? Optional.of(new OrderSummary.Range(q.get(MIN), q.get(MEDIAN), q.get(MAX), size))
                    : Optional.empty();
        } catch (ProblemException outOfOrder) {
            outOfOrder.problems().forEach(p -> problems.add(new Problem(where, p.what(), p.mend())));
            return Optional.empty();
        }
    }

    private static boolean there(double... values) {
        return Arrays.stream(values).noneMatch(Double::isNaN);
    }

    private static Vec row(List<Vec> columns, int i) {
        return Vec.tabulate(columns.size(), j -> columns.get(j).get(i));
    }

    /// The column's numbers where there is such a column.
    private static Vec known(CheckedColumns columns, Field field, List<Problem> problems) {
        return columns.table().columnNames().contains(field.column())
                ? columns.numbers(field, problems)
                : none(columns.table());
    }

    private static Vec none(Table table) {
        return Vec.constant(table.rowCount(), Double.NaN);
    }
}
