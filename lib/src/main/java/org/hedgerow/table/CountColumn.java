package org.hedgerow.table;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hedgerow.problem.Problem;
import org.hedgerow.problem.ProblemException;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/// A column of counts, read cell by cell: what is no count is told with what was probably meant. A stray word
/// makes a whole column text; the numbers in it are still numbers.
record CountColumn(Table table, Column<?> column) {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}([ ,'.]\\d{3})+");

    /// @throws ProblemException if the column holds no number at all
    CountColumn {
        if (!(column instanceof NumericColumn<?>)
                && cells(column).noneMatch(c -> NUMBER.matcher(c).matches())) {
            throw new ProblemException(new Problem(
                    table.name(),
                    "column " + column.name() + " holds words, not counts, such as '"
                            + cells(column).findFirst().orElse("") + "'",
                    "Name the column of counts. The columns are " + String.join(", ", table.columnNames()) + "."));
        }
    }

    boolean isMissing(int i) {
        return column.isMissing(i);
    }

    /// The count in row `i`, or a problem added to the list. The cell is not missing.
    OptionalInt count(int i, String where, List<Problem> problems) {
        String cell = column.getString(i);
        boolean number =
                column instanceof NumericColumn<?> || NUMBER.matcher(cell).matches();
        if (!number) {
            return refused(problems, where, "'" + cell + "' is not a count", mendOfText(cell));
        }
        double value = column instanceof NumericColumn<?> n ? n.getDouble(i) : Double.parseDouble(cell);
        if (value < 0) {
            return refused(problems, where, "a count cannot be negative: " + cell, "Correct it.");
        }
        if (value > Integer.MAX_VALUE) {
            return refused(problems, where, cell + " is more than any arm can have", "Give the patients counted.");
        }
        if (value != Math.rint(value)) {
            return refused(
                    problems,
                    where,
                    "a count is a whole number, not " + cell,
                    "If it is a percentage or was rounded, give the patients counted.");
        }
        return OptionalInt.of((int) value);
    }

    private static String mendOfText(String cell) {
        if (cell.endsWith("%")) {
            return "Give the patients counted, not per cent.";
        }
        return THOUSANDS.matcher(cell).matches()
                ? "Write " + cell.replaceAll("\\D", "") + ", without a mark between the thousands."
                : "Write a whole number of patients.";
    }

    private static OptionalInt refused(List<Problem> problems, String where, String what, String mend) {
        problems.add(new Problem(where, what, mend));
        return OptionalInt.empty();
    }

    private static Stream<String> cells(Column<?> column) {
        return IntStream.range(0, column.size())
                .filter(i -> !column.isMissing(i))
                .mapToObj(column::getString);
    }
}
