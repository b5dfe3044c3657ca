package org.hedgerow.data;

import java.util.List;

/// A column as read.
///
/// @param kind what all its values are
/// @param cells one text for each row: a number in Java's spelling where the column is numeric, empty where
/// missing
public record Column(String name, Kind kind, List<String> cells) {

    /// What the values of a column are.
    public enum Kind {
        /// Whole numbers that fit an `int`: counts, years.
        INTEGER,
        /// Numbers.
        REAL,
        /// Anything else.
        TEXT
    }

    public Column {
        cells = List.copyOf(cells);
    }
}
