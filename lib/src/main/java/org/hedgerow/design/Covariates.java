package org.hedgerow.design;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hedgerow.numeric.Vec;
import org.hedgerow.problem.Nearest;
import org.hedgerow.problem.ProblemException;

/// The values of moderators: named columns of equal length, without gaps.
///
/// @param rows how many values each column has
/// @param columns by name, in the order they are listed in messages
public record Covariates(int rows, Map<String, Covariate> columns) {
    public Covariates {
        columns = Map.copyOf(columns);
        for (Covariate column : columns.values()) {
            if (column.size() != rows) {
                throw new IllegalArgumentException("columns of unequal length");
            }
        }
    }

    /// The values of one moderator.
    public sealed interface Covariate {
        int size();

        /// The values as words, as a factor takes them.
        List<String> labels();
    }

    /// Numbers, all of them finite.
    public record Numbers(Vec values) implements Covariate {
        @Override
        public int size() {
            return values.size();
        }

        @Override
        public List<String> labels() {
            return values.stream().mapToObj(Numbers::label).toList();
        }

        private static String label(double x) {
            return x == Math.rint(x) && Math.abs(x) < 1e15 ? Long.toString((long) x) : Double.toString(x);
        }
    }

    /// Words.
    public record Words(List<String> values) implements Covariate {
        public Words {
            values = List.copyOf(values);
        }

        @Override
        public int size() {
            return values.size();
        }

        @Override
        public List<String> labels() {
            return values;
        }
    }

    /// The numbers of a column.
    ///
    /// @throws ProblemException if there is no such column, or it holds words
    public Vec numbers(String name) {
        return switch (column(name)) {
            case Numbers n -> n.values();
            case Words w ->
                throw new ProblemException(
                        "'" + name + "' holds words, such as '"
                                + w.values().stream().findFirst().orElse("") + "', not numbers",
                        "Take it as a factor: factor(\"" + name + "\").");
        };
    }

    /// The values of a column as words.
    public List<String> labels(String name) {
        return column(name).labels();
    }

    /// The different values of a column, in alphabetical order, or by size where they are numbers.
    public List<String> levels(String name) {
        Stream<String> different = labels(name).stream().distinct();
        return switch (column(name)) {
            case Numbers _ ->
                different
                        .sorted(Comparator.comparingDouble(Double::parseDouble))
                        .toList();
            case Words _ ->
                different
                        .sorted(String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder()))
                        .toList();
        };
    }

    private Covariate column(String name) {
        Covariate found = columns.get(name);
        if (found == null) {
            List<String> names = columns.keySet().stream().sorted().toList();
            throw new ProblemException(
                    "there is no value for '" + name + "'",
                    Nearest.to(name, names)
                                    .map(near -> "Did you mean '" + near + "'? ")
                                    .orElse("")
                            + "Give one: at(\"" + name + "\", …). Given are " + String.join(", ", names) + ".");
        }
        return found;
    }
}
