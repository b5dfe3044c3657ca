package org.hedgerow.plot.forest;

import java.util.List;
import java.util.OptionalDouble;

/// One row of a forest plot, from top to bottom in the order of the table. A row's `indent` counts steps to the right.
public sealed interface Row {

    /// What stands in the label column, or in place of a row.
    String label();

    int indent();

    /// Whether anything of the row is drawn in the graph; else it is text alone.
    default boolean inGraph() {
        return switch (this) {
            case Study _, Summary _, Prediction _ -> true;
            case Heading _, Note _ -> false;
        };
    }

    /// A title of the rows below it.
    record Heading(String label, int indent) implements Row {}

    /// A study or an arm: a square with its interval.
    ///
    /// @param cells one text for each [Column.Data] of the table, in their order
    /// @param estimate what is drawn and printed
    /// @param weight percent of all weight, to which the square's area is proportional; empty where rows carry
    ///        none, as in leave-one-out forests
    /// @param tooltip the row in words
    record Study(
            String label,
            int indent,
            List<String> cells,
            Estimate estimate,
            OptionalDouble weight,
            Marker marker,
            String tooltip)
            implements Row {
        public Study {
            cells = List.copyOf(cells);
            if (!(weight.orElse(0) >= 0)) {
                throw new IllegalArgumentException("the weight of " + label + " is " + weight + ": it cannot be drawn");
            }
        }
    }

    /// A pooled estimate: a diamond from one end of its confidence interval to the other.
    ///
    /// @param cells one text for each [Column.Data] of the table, such as the sum of events
    /// @param weight percent of all weight, empty to print none
    record Summary(
            String label,
            int indent,
            List<String> cells,
            Estimate estimate,
            OptionalDouble weight,
            Level level,
            String tooltip)
            implements Row {
        public Summary {
            cells = List.copyOf(cells);
        }
    }

    /// Where the effect of a new study is expected: a bar of its own below a diamond.
    record Prediction(String label, int indent, double lower, double upper, String tooltip) implements Row {
        public Prediction {
            if (!(lower <= upper)) {
                throw new IllegalArgumentException("a prediction interval cannot reach from " + lower + " to " + upper);
            }
        }
    }

    /// A line of text, such as heterogeneity statistics.
    record Note(String label, int indent) implements Row {}
}
