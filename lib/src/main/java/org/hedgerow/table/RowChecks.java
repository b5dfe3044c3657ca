package org.hedgerow.table;

import java.util.List;
import java.util.Optional;
import org.hedgerow.problem.Problem;

/// What the numbers of one row must be to each other.
final class RowChecks {
    private RowChecks() {}

    /// As far from the middle, in parts of the interval, as rounding may put an estimate.
    private static final double MIDDLE = 0.05;

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

    /// An estimate that is no ratio stands in the middle of its interval. One that stands in the middle of the
    /// logarithms instead, all of them positive, was meant as one.
    static Optional<Problem> noRatio(String name, double estimate, double lower, double upper, String where) {
        if (!(lower > 0 && lower < estimate && estimate < upper)) {
            return Optional.empty();
        }
        double off = Math.abs(estimate - (lower + upper) / 2) / (upper - lower);
        double offInLogs = Math.abs(Math.log(estimate) - Math.log(lower * upper) / 2) / Math.log(upper / lower);
        return off > MIDDLE && offInLogs < MIDDLE
                ? Optional.of(new Problem(
                        where,
                        "%s = %s stands off the middle of its interval, %s to %s, and in the middle of their logarithms, as a ratio does"
                                .formatted(name, estimate, lower, upper),
                        "Type ratio(\"%s\") in place of yi(\"%s\"): ratios are pooled as logarithms."
                                .formatted(name, name)))
                : Optional.empty();
    }
}
