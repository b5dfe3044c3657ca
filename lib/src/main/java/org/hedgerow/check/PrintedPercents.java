package org.hedgerow.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.hedgerow.effect.convert.PrintedPercent;
import org.hedgerow.numeric.Vec;
import org.hedgerow.problem.ProblemException;

/// Percentages as they were printed, beside the counts: a count that does not print its percentage was misread,
/// or has another denominator.
///
/// Brown & Heathers 2017, Soc Psychol Personal Sci 8:363, for means of whole numbers.
///
/// @param x events; NaN where not known
/// @param n patients
/// @param column the percentages' column
/// @param printed their texts; empty where there is none
public record PrintedPercents(Rows rows, Vec x, Vec n, String column, List<String> printed) implements Check {
    private static final String WHY = "Count, denominator and percentage cannot all three be right.";

    public PrintedPercents {
        printed = List.copyOf(printed);
    }

    @Override
    public String words() {
        return "printed percentages";
    }

    @Override
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (!printed.get(i).isEmpty()) {
                finding(i).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private Optional<Finding> finding(int row) {
        try {
            PrintedPercent percent = PrintedPercent.of(printed.get(row));
            return n.get(row) > 0 ? disagreement(row, percent) : Optional.empty();
        } catch (ProblemException unreadable) {
            var problem = unreadable.problems().getFirst();
            return Optional.of(found(row, column + ": " + problem.what(), problem.mend()));
        }
    }

    private Optional<Finding> disagreement(int row, PrintedPercent percent) {
        int patients = (int) n.get(row);
        List<Integer> counts = percent.counts(patients);
        String shown = percent.value().toPlainString() + "%";
        if (Double.isNaN(x.get(row))) {
            return counts.isEmpty()
                    ? Optional.of(found(
                            row,
                            "no count of %s prints %s".formatted(patients, shown),
                            "Look for another denominator, such as the evaluable patients, or for a misprint."))
                    : Optional.empty();
        }
        int events = (int) x.get(row);
        if (counts.contains(events)) {
            return Optional.empty();
        }
        return Optional.of(found(
                row,
                "%s of %s does not print %s".formatted(events, patients, shown),
                mend(percent, events, patients, counts)));
    }

    /// What would print it: other counts of the same patients, or the same count of others.
    private static String mend(PrintedPercent percent, int events, int patients, List<Integer> counts) {
        String shown = percent.value().toPlainString() + "%";
        if (!counts.isEmpty()) {
            return "%s of %s prints %s: is that the count?"
                    .formatted(Numbers.list(counts.stream().map(String::valueOf).toList()), patients, shown);
        }
        OptionalInt other = nearestDenominator(percent, events, patients);
        return other.isPresent()
                ? "%s of %s prints %s: is that the denominator?".formatted(events, other.getAsInt(), shown)
                : "Look all three up.";
    }

    /// Of two equally far, the smaller: evaluable patients are fewer than those treated.
    private static OptionalInt nearestDenominator(PrintedPercent percent, int events, int patients) {
        return IntStream.rangeClosed(1, patients)
                .flatMap(d -> IntStream.of(patients - d, patients + d))
                .filter(m -> m > 0 && m >= events && percent.counts(m).contains(events))
                .findFirst();
    }

    private Finding found(int row, String what, String mend) {
        return new Finding(
                Severity.MUST_MEND, words(), what, List.of(rows.get(row).named()), WHY, mend);
    }
}
