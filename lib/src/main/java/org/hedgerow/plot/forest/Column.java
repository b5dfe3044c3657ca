package org.hedgerow.plot.forest;

/// One column of a forest plot. The table is the plot: its graph is one of the columns, and all can stand in any order.
public sealed interface Column {

    /// What stands above the column; it is broken into lines at its own line breaks, and between words where it is
    /// wider than what is below.
    String header();

    /// The rows' labels.
    record Label(String header) implements Column {}

    /// The rows' next cell.
    record Data(String header, Alignment alignment) implements Column {}

    /// Squares, diamonds and their axis.
    record Graph(String header) implements Column {}

    /// Estimates and intervals in figures.
    record Interval(String header) implements Column {}

    /// Weights in percent.
    record Weight(String header) implements Column {}

    /// How the cells of a column stand under each other.
    enum Alignment {
        LEFT,
        RIGHT,
        /// Decimal points under each other, and the last figures of whole numbers where the point would be.
        DECIMAL
    }
}
