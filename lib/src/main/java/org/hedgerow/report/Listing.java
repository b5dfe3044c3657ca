package org.hedgerow.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.hedgerow.numeric.Vec;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/// Numbers of a result line by line: a card to read, and the same as a table to go on with.
///
/// @param title what it is
/// @param subtitle what it was made from
/// @param fields its columns, of equal length
/// @param lines statistics that are no table
/// @param notes what the analyst must know
public record Listing(String title, String subtitle, List<Field> fields, List<String> lines, List<String> notes)
        implements Carded {
    /// A card shows this many lines; the table has all.
    private static final int SHOWN = 40;

    public Listing {
        fields = List.copyOf(fields);
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    /// A column.
    public sealed interface Field {

        /// Its name in the table.
        String name();

        /// Its heading on the card.
        String header();

        /// Its values.
        int size();

        /// A value as it is shown.
        String cell(int row);

        /// The column itself.
        Column<?> column();
    }

    /// A column of words.
    public record Words(String name, String header, List<String> values) implements Field {
        public Words {
            values = List.copyOf(values);
        }

        @Override
        public int size() {
            return values.size();
        }

        @Override
        public String cell(int row) {
            return values.get(row);
        }

        @Override
        public Column<?> column() {
            return StringColumn.create(name, values);
        }
    }

    /// A column of numbers; NaN is a number there is none of.
    ///
    /// @param format how a number is shown
    public record Numbers(String name, String header, Vec values, DoubleFunction<String> format) implements Field {
        @Override
        public int size() {
            return values.size();
        }

        @Override
        public String cell(int row) {
            return Double.isNaN(values.get(row)) ? "" : format.apply(values.get(row));
        }

        @Override
        public Column<?> column() {
            return DoubleColumn.create(name, values.toArray());
        }
    }

    /// A pair of limits: one cell on the card, two columns in the table.
    ///
    /// @param prefix the table's columns are called this and `_low`, `_high`
    /// @param format how a limit is shown
    public record Limits(String prefix, String header, Vec lower, Vec upper, DoubleFunction<String> format)
            implements Field {
        @Override
        public String name() {
            return prefix + "_low";
        }

        @Override
        public int size() {
            return lower.size();
        }

        @Override
        public String cell(int row) {
            return Double.isNaN(lower.get(row))
                    ? ""
                    : "[" + format.apply(lower.get(row)) + ", " + format.apply(upper.get(row)) + "]";
        }

        @Override
        public Column<?> column() {
            return DoubleColumn.create(name(), lower.toArray());
        }

        private Column<?> upperColumn() {
            return DoubleColumn.create(prefix + "_high", upper.toArray());
        }
    }

    /// All of it as a table with fixed column names.
    public Table table() {
        List<Column<?>> columns = new ArrayList<>();
        for (Field field : fields) {
            columns.add(field.column());
            if (field instanceof Limits limits) {
                columns.add(limits.upperColumn());
            }
        }
        return Table.create(title, columns);
    }

    @Override
    public Card card() {
        int rows = fields.getFirst().size();
        List<String> all = new ArrayList<>(lines);
        if (rows > SHOWN) {
            all.add("… and " + (rows - SHOWN) + " more; all of them with .table()");
        }
        Grid grid = new Grid(
                fields.stream().map(Field::header).toList(),
                IntStream.range(0, Math.min(rows, SHOWN))
                        .mapToObj(row ->
                                fields.stream().map(field -> field.cell(row)).toList())
                        .toList());
        return new Card(title, subtitle, grid, all, notes);
    }

    @Override
    public String toString() {
        return text();
    }
}
