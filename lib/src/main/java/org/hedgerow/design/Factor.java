package org.hedgerow.design;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hedgerow.numeric.Vec;
import org.hedgerow.problem.Nearest;
import org.hedgerow.problem.ProblemException;

/// A moderator that is a word: one column of 0 and 1 for each level but the reference, each the difference of
/// that level from the reference (treatment contrasts, as R's default).
///
/// @param variable its column in the table
/// @param reference the level the others are compared with; empty for the first in the alphabet
public record Factor(String variable, Optional<String> reference) implements Term {

    /// Compared with the level that comes first in the alphabet.
    public Factor(String variable) {
        this(variable, Optional.empty());
    }

    /// Compared with `level`.
    public Factor ref(String level) {
        return new Factor(variable, Optional.of(level));
    }

    @Override
    public String name() {
        return variable;
    }

    @Override
    public List<String> variables() {
        return List.of(variable);
    }

    @Override
    public Coding coding(Covariates data) {
        List<String> levels = levels(data);
        if (levels.size() < 2) {
            throw new ProblemException(
                    "'" + variable + "' is '" + String.join("", levels) + "' in every row, so it compares nothing",
                    "Take it out of the model.");
        }
        return new Indicators(variable, levels, levels.subList(1, levels.size()));
    }

    /// One column for every level, each the effect of that level: for a model without an intercept.
    Coding fullCoding(Covariates data) {
        List<String> levels = levels(data);
        return new Indicators(variable, levels, levels);
    }

    /// The reference first, then the others in the alphabet.
    private List<String> levels(Covariates data) {
        List<String> sorted = data.levels(variable);
        if (reference.isEmpty()) {
            return sorted;
        }
        String first = reference.get();
        if (!sorted.contains(first)) {
            throw new ProblemException(
                    "no row has " + variable + " = '" + first + "', so nothing can be compared with it",
                    Nearest.to(first, sorted)
                                    .map(near -> "Did you mean '" + near + "'? ")
                                    .orElse("")
                            + "Its levels are " + String.join(", ", sorted) + ".");
        }
        return Stream.concat(Stream.of(first), sorted.stream().filter(level -> !level.equals(first)))
                .toList();
    }

    private record Indicators(String variable, List<String> known, List<String> shown) implements Coding {
        @Override
        public List<String> names() {
            return shown.stream().map(level -> variable + "=" + level).toList();
        }

        @Override
        public List<Vec> columns(Covariates values) {
            List<String> labels = values.labels(variable);
            labels.stream().filter(label -> !known.contains(label)).findFirst().ifPresent(this::refuse);
            return shown.stream()
                    .map(level -> Vec.tabulate(values.rows(), i -> labels.get(i).equals(level) ? 1 : 0))
                    .toList();
        }

        private void refuse(String label) {
            throw new ProblemException(
                    "the model was not fitted to any study with " + variable + " = '" + label + "'",
                    "It knows " + String.join(", ", known) + ".");
        }
    }
}
