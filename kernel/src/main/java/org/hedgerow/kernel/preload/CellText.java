package org.hedgerow.kernel.preload;

import java.math.BigDecimal;
import java.math.MathContext;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.columns.Column;

/// One value of a column as text. Fractions to seven significant digits, as R prints them, unless the analyst gave the
/// column a format of its own.
final class CellText {
    private static final MathContext SHOWN = new MathContext(7);
    private static final double LEAST_PLAIN = 1e-5;
    private static final double MOST_PLAIN = 1e15;

    private CellText() {}

    static boolean isNumber(Column<?> column) {
        return column instanceof NumericColumn;
    }

    static String of(Column<?> column, int row) {
        if (column.isMissing(row)) {
            return "";
        }
        var text = column.getString(row);
        return column instanceof NumericColumn<?> numbers && isFraction(column) && isUnformatted(numbers, row, text)
                ? fraction(numbers.getDouble(row))
                : text;
    }

    private static boolean isFraction(Column<?> column) {
        return column instanceof DoubleColumn || column instanceof FloatColumn;
    }

    /// tablesaw does not say whether a column has a format: it shows in the text.
    private static boolean isUnformatted(NumericColumn<?> numbers, int row, String text) {
        double[] value = {numbers.getDouble(row)};
        return text.equals(DoubleColumn.create("", value).getString(0));
    }

    private static String fraction(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        var rounded = new BigDecimal(value).round(SHOWN).stripTrailingZeros();
        var size = Math.abs(value);
        return size != 0 && (size < LEAST_PLAIN || size >= MOST_PLAIN)
                ? Double.toString(rounded.doubleValue()).replace('E', 'e')
                : rounded.toPlainString();
    }
}
