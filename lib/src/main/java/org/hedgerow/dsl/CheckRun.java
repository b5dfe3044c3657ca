package org.hedgerow.dsl;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hedgerow.check.Check;
import org.hedgerow.check.Finding;
import org.hedgerow.check.Severity;
import org.hedgerow.problem.Problem;

/// Gathers what one `check` looks for and what it cannot look for.
final class CheckRun {
    private final Set<Problem> problems = new LinkedHashSet<>();
    private final List<Check> checks = new ArrayList<>();
    private final List<String> unchecked = new ArrayList<>();

    /// Rows found impossible while reading; the same is told once.
    CheckRun found(Collection<Problem> more) {
        problems.addAll(more);
        return this;
    }

    CheckRun lookFor(Check check) {
        checks.add(check);
        return this;
    }

    /// @param word the word that would name the columns
    CheckRun cannotLookFor(String what, String word) {
        unchecked.add(what + " (" + word + ")");
        return this;
    }

    Checked checked(String title) {
        List<Finding> all = Stream.concat(
                        problems.stream().map(Finding::of), checks.stream().flatMap(check -> check.findings().stream()))
                .toList();
        List<Finding> ordered = Stream.of(Severity.values())
                .flatMap(severity -> all.stream().filter(f -> f.severity() == severity))
                .toList();
        return new Checked(title, ordered, checks.stream().map(Check::words).toList(), unchecked);
    }
}
