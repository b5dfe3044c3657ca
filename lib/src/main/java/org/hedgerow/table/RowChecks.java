package org.hedgerow.table;

import java.util.List;
import java.util.Optional;
import org.hedgerow.problem.Problem;

/// What the numbers of one row must be to each other.
final class RowChecks {
    private RowChecks() {}

    /// Whether nothing was found; what was found is added to the problems, all of it.
    static boolean pass(List<Problem> problems, List<Optional<Problem>> found) {
        found.forEach(problem -> problem.ifPresent(problems::add));
        return found.stream().allMatch(Optional::isEmpty);
    }

    /// There is someone at all.
    static Optional<Problem> someone(double n, String where, String what) {
        return n > 0
                ? Optional.empty()
                : Optional.of(new Problem(where, what + " without patients tells nothing", "Delete the row."));
    }

    /// There are no more events than patients; an empty group is told elsewhere.
    static Optional<Problem> within(String events, double x, String patients, double n, String where) {
        return n == 0 || x <= n
                ? Optional.empty()
                : Optional.of(new Problem(
                        where,
                        "%s = %s is more than %s = %s".formatted(events, (long) x, patients, (long) n),
                        "Correct one of the two; are the columns the right way round?"));
    }

    /// An estimate lies in its interval.
    static Optional<Problem> inside(String name, double estimate, double lower, double upper, String where) {
        return lower <= estimate && estimate <= upper && lower < upper
                ? Optional.empty()
                : Optional.of(new Problem(
                        where,
                        "%s = %s does not lie in its interval, %s to %s".formatted(name, estimate, lower, upper),
                        "Correct one of the three; are estimate and limits on the same scale?"));
    }
}
