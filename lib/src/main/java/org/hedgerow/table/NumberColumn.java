package org.hedgerow.table;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.hedgerow.problem.Problem;
import org.hedgerow.problem.ProblemException;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/// The column of a field, read cell by cell.
///
/// @param field what is wanted of it
/// @param column the table's column
/// @param counts the same column read as counts, where counts are wanted
record NumberColumn(Field field, Column<?> column, List<CountColumn> counts) {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    /// @throws ProblemException if there is no such column, or no number in it
    static NumberColumn of(Table table, Field field) {
        Column<?> column = TableColumns.named(table, field.column());
        if (field.kind() == Field.Kind.COUNT) {
            return new NumberColumn(field, column, List.of(new CountColumn(table, column)));
        }
        var number = new NumberColumn(field, column, List.of());
        if (number.onlyWords()) {
            throw new ProblemException(new Problem(
                    table.name(),
                    "column " + column.name() + " holds words, not numbers",
                    "Name the column of numbers. The columns are " + String.join(", ", table.columnNames()) + "."));
        }
        return number;
    }

    boolean isMissing(int row) {
        return column.isMissing(row);
    }

    /// The number in a row, or a problem added to the list. The cell is not missing.
    OptionalDouble value(int row, String place, List<Problem> problems) {
        String where = place + ", column " + field.column();
        if (!counts.isEmpty()) {
            OptionalInt count = counts.getFirst().count(row, where, problems);
            return count.isPresent() ? OptionalDouble.of(count.getAsInt()) : OptionalDouble.empty();
        }
        String cell = column.getString(row);
        if (!isNumber(cell)) {
            problems.add(new Problem(where, "'" + cell + "' is not a number", "Write it as a number."));
            return OptionalDouble.empty();
        }
        double value = column instanceof NumericColumn<?> n ? n.getDouble(row) : Double.parseDouble(cell);
        return field.checked(value, where, problems);
    }

    private boolean isNumber(String cell) {
        return column instanceof NumericColumn<?> || NUMBER.matcher(cell).matches();
    }

    private boolean onlyWords() {
        for (int row = 0; row < column.size(); row++) {
            if (!column.isMissing(row) && isNumber(column.getString(row))) {
                return false;
            }
        }
        return column.size() > 0 && column.countMissing() < column.size();
    }
}
