package org.hedgerow.effect.convert;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hedgerow.problem.ProblemException;

/// A percentage as a paper prints it, from which a count is to be recovered.
///
/// @param value the percentage with the decimals it was printed with: 15 and 15.0 differ in what they allow
public record PrintedPercent(BigDecimal value) {

    /// @throws ProblemException if it is not between 0 and 100
    public PrintedPercent {
        if (value.signum() < 0 || value.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new ProblemException(value.toPlainString() + "% is no share", "Give a percentage from 0 to 100.");
        }
    }

    /// Of its text, `15%` or `15.0`.
    ///
    /// @throws ProblemException if the text is no number
    public static PrintedPercent of(String printed) {
        String number = printed.replace("%", "").strip();
        if (!number.matches("\\d+(\\.\\d+)?")) {
            throw new ProblemException("'" + printed + "' is not a percentage", "Write it as printed, such as 16.5%.");
        }
        return new PrintedPercent(new BigDecimal(number));
    }

    /// All counts x of n that are printed so: |100x/n − value| is at most half a unit of the last decimal,
    /// as a tie may be rounded either way. There are none where the percentage is impossible, and several
    /// where n is large.
    public List<Integer> counts(int n) {
        double half = 0.5 * unit() * (1 + 1e-9);
        int from = (int) Math.max(0, Math.floor((percent() - unit()) * n / 100));
        int to = (int) Math.min(n, Math.ceil((percent() + unit()) * n / 100));
        return IntStream.rangeClosed(from, to)
                .filter(x -> Math.abs(100.0 * x / n - percent()) <= half)
                .boxed()
                .toList();
    }

    /// The one count printed so.
    ///
    /// @throws ProblemException if there is none, naming the nearest counts and what they would print; or
    ///     if there are several
    public int count(int n) {
        List<Integer> counts = counts(n);
        if (counts.size() == 1) {
            return counts.getFirst();
        }
        String printed = value.toPlainString() + "% of " + n;
        if (counts.isEmpty()) {
            int below = (int) Math.floor(percent() * n / 100);
            throw new ProblemException(
                    printed + " is no count: " + prints(below, n) + ", " + prints(below + 1, n),
                    "Look for another denominator, such as the evaluable patients, or for a misprint.");
        }
        throw new ProblemException(
                printed + " may be any of "
                        + counts.stream().map(String::valueOf).collect(Collectors.joining(", ")),
                "Look for the count itself, or for more decimals.");
    }

    private String prints(int x, int n) {
        return "%s of %s would print %s%%"
                .formatted(
                        x, n, new BigDecimal(100.0 * x / n).setScale(Math.max(0, value.scale()), RoundingMode.HALF_UP));
    }

    private double percent() {
        return value.doubleValue();
    }

    /// One unit of the last decimal printed.
    private double unit() {
        return Math.pow(10, -Math.max(0, value.scale()));
    }
}
