package org.hedgerow.table;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.hedgerow.check.Row;
import org.hedgerow.check.Rows;
import org.hedgerow.effect.StudyData;
import org.hedgerow.numeric.Vec;
import org.hedgerow.problem.Problem;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/// A table's columns as the checks look at them: every row, with NaN or an empty text where there is nothing.
public record CheckedColumns(Table table, Naming naming) {

    /// @param arms whether the rows are arms with events among patients
    public Rows rows(boolean arms) {
        naming.studyColumn(table);
        return new Rows(
                arms,
                IntStream.range(0, table.rowCount())
                        .mapToObj(i -> new Row(naming.label(table, i), place(i), naming.study(table, i)))
                        .toList());
    }

    /// Whether a column says which study a row belongs to.
    public boolean knowsStudies() {
        return naming.studyColumn(table).isPresent();
    }

    /// One of the numbers effect sizes are made of: NaN in rows that none can be made of.
    public <D extends StudyData> Vec usable(StudyReader.Taken<D> taken, ToDoubleFunction<D> part) {
        Map<Integer, Double> byRow = new HashMap<>();
        for (int i = 0; i < taken.rows().size(); i++) {
            byRow.put(
                    taken.rows().get(i),
                    part.applyAsDouble(taken.studies().get(i).data()));
        }
        return Vec.tabulate(table.rowCount(), i -> byRow.getOrDefault(i, Double.NaN));
    }

    /// A column's numbers.
    ///
    /// @param problems takes the cells that hold no such number
    public Vec numbers(Field field, List<Problem> problems) {
        NumberColumn column = NumberColumn.of(table, field);
        return Vec.tabulate(table.rowCount(), i -> {
            if (column.isMissing(i)) {
                return Double.NaN;
            }
            OptionalDouble value = column.value(i, where(i), problems);
            return value.orElse(Double.NaN);
        });
    }

    /// A column's texts as they were printed. A column of numbers no longer knows how many zeros stood behind
    /// its decimals: none is taken to have been there.
    public List<String> texts(String name) {
        Column<?> column = TableColumns.named(table, name);
        return IntStream.range(0, table.rowCount())
                .mapToObj(i -> column.isMissing(i) ? "" : text(column, i))
                .toList();
    }

    /// How a problem of row `i` names it.
    String where(int i) {
        return "%s (%s)".formatted(FileTable.place(table, i), naming.label(table, i));
    }

    private static String text(Column<?> column, int row) {
        return column instanceof NumericColumn<?> n
                ? BigDecimal.valueOf(n.getDouble(row)).stripTrailingZeros().toPlainString()
                : column.getString(row).strip();
    }

    /// The row alone: the table's name stands above.
    private String place(int row) {
        String place = FileTable.place(table, row);
        String name = table.name() + ", ";
        return place.startsWith(name) ? place.substring(name.length()).replace(" of this table", "") : place;
    }
}
