package org.hedgerow.data;

import java.util.List;
import java.util.Optional;

/// Rows and columns as read from a file, before anything is computed from them.
///
/// @param source the file's name, for messages
/// @param columns in the file's order, of equal length
/// @param fileRows the line each row stands on in the file, the header being line 1
/// @param notes what the analyst should know of the reading: separator, missing codes, columns that are almost
/// numeric
public record Dataset(String source, List<Column> columns, List<Integer> fileRows, List<String> notes) {
    public Dataset {
        columns = List.copyOf(columns);
        fileRows = List.copyOf(fileRows);
        notes = List.copyOf(notes);
    }

    /// The number of rows.
    public int size() {
        return fileRows.size();
    }

    /// The column of this name, if there is one.
    public Optional<Column> column(String name) {
        return columns.stream().filter(c -> c.name().equals(name)).findFirst();
    }
}
