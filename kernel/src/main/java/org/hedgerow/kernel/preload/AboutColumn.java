package org.hedgerow.kernel.preload;

import java.util.stream.Collectors;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.columns.Column;

/// What a column holds, in a sentence or two.
final class AboutColumn {

    private static final int MOST_VALUES = 12;

    private AboutColumn() {}

    static String of(Column<?> column) {
        int missing = column.countMissing();
        return "A column of type %s: %s%s."
                .formatted(
                        column.type().name().toLowerCase(java.util.Locale.ROOT),
                        held(column),
                        missing == 0 ? ", none missing" : ", %s of %s missing".formatted(missing, column.size()));
    }

    private static String held(Column<?> column) {
        if (column.countMissing() == column.size()) {
            return "no values";
        } else if (column instanceof NumericColumn<?> numbers) {
            return "from %s to %s".formatted(plain(numbers.min()), plain(numbers.max()));
        }
        var values = column.removeMissing().unique();
        var shown = values.asList().stream()
                .limit(MOST_VALUES)
                .map(Object::toString)
                .collect(Collectors.joining(", "));
        return values.size() > MOST_VALUES
                ? "%s different values: %s, …".formatted(values.size(), shown)
                : values.size() == 1 ? "always " + shown : shown;
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }
}
