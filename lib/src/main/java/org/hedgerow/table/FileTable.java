package org.hedgerow.table;

import java.util.ArrayList;
import java.util.List;
import org.hedgerow.data.Column;
import org.hedgerow.data.Dataset;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/// A tablesaw table that remembers the file it was read from, so that a message about a value can name the row
/// an editor shows. A table made from it by filtering or sorting is a plain one: its rows no longer are the
/// file's.
public final class FileTable extends Table {
    private final List<Integer> fileRows;
    private final List<String> notes;

    private FileTable(Dataset data) {
        super(data.source(), columns(data));
        this.fileRows = data.fileRows();
        this.notes = data.notes();
    }

    public static FileTable of(Dataset data) {
        return new FileTable(data);
    }

    /// What the analyst should know of the reading.
    public List<String> notes() {
        return notes;
    }

    /// How a message names row `i` (from 0) of any table.
    static String place(Table table, int i) {
        return table instanceof FileTable file && file.fileRows.size() == table.rowCount()
                ? "%s, row %s".formatted(table.name(), file.fileRows.get(i))
                : "%s, row %s of this table".formatted(table.name(), i + 1);
    }

    private static List<tech.tablesaw.columns.Column<?>> columns(Dataset data) {
        List<tech.tablesaw.columns.Column<?>> columns = new ArrayList<>();
        data.columns().forEach(column -> columns.add(column(column)));
        return columns;
    }

    private static tech.tablesaw.columns.Column<?> column(Column column) {
        return switch (column.kind()) {
            case INTEGER -> {
                IntColumn whole = IntColumn.create(column.name());
                column.cells().forEach(cell -> append(whole, cell));
                yield whole;
            }
            case REAL -> {
                DoubleColumn real = DoubleColumn.create(column.name());
                column.cells().forEach(cell -> append(real, cell));
                yield real;
            }
            case TEXT -> StringColumn.create(column.name(), column.cells());
        };
    }

    private static void append(IntColumn column, String cell) {
        if (cell.isEmpty()) {
            column.appendMissing();
        } else {
            column.append(Integer.parseInt(cell));
        }
    }

    private static void append(DoubleColumn column, String cell) {
        if (cell.isEmpty()) {
            column.appendMissing();
        } else {
            column.append(Double.parseDouble(cell));
        }
    }
}
