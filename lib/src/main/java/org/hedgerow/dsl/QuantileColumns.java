package org.hedgerow.dsl;

import java.util.List;

/// The columns of what a report gives in place of mean and standard deviation, made by `fivenum`, `quartiles`
/// or `extremes`.
///
/// @param columns smallest value, first quartile, median, third quartile, largest value; empty where there is
///     no such column
public record QuantileColumns(List<String> columns) {
    public QuantileColumns {
        columns = List.copyOf(columns);
    }
}
