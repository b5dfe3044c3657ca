package org.hedgerow.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hedgerow.numeric.Vec;

/// Counts that are parts of another, such as complete and partial responses of all responses: they add up, none
/// is more than the patients, and all are known of the same arms.
///
/// @param n patients; NaN where not known
/// @param names the parts' columns, the whole's last
/// @param counts one for each name
public record SumOfParts(Rows rows, Vec n, List<String> names, List<Vec> counts) implements Check {
    public SumOfParts {
        names = List.copyOf(names);
        counts = List.copyOf(counts);
    }

    @Override
    public String words() {
        return "sum " + String.join(" + ", parts()) + " = " + names.getLast();
    }

    @Override
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            sum(i, findings);
            tooMany(i, findings);
        }
        unequal(findings);
        return findings;
    }

    private void sum(int row, List<Finding> findings) {
        double sum = counts.stream()
                .limit(names.size() - 1L)
                .mapToDouble(c -> c.get(row))
                .sum();
        double whole = counts.getLast().get(row);
        if (Double.isNaN(sum) || Double.isNaN(whole) || sum == whole) {
            return;
        }
        String added = IntStream.range(0, names.size() - 1)
                .mapToObj(j -> names.get(j) + " " + Numbers.shown(counts.get(j).get(row)))
                .collect(Collectors.joining(" + "));
        findings.add(new Finding(
                Severity.MUST_MEND,
                words(),
                "%s = %s, not %s %s".formatted(added, Numbers.shown(sum), names.getLast(), Numbers.shown(whole)),
                List.of(rows.get(row).named()),
                "Results of the parts and of the whole would contradict each other.",
                "Look into the report: was a patient counted twice, or a third kind of response counted in?"));
    }

    private void tooMany(int row, List<Finding> findings) {
        for (int j = 0; j < names.size(); j++) {
            double count = counts.get(j).get(row);
            if (count > n.get(row)) {
                findings.add(new Finding(
                        Severity.MUST_MEND,
                        words(),
                        "%s %s among %s patients"
                                .formatted(names.get(j), Numbers.shown(count), Numbers.shown(n.get(row))),
                        List.of(rows.get(row).named()),
                        "There cannot be more events than patients.",
                        "Correct one of the two; is n the number evaluable, and the count of all treated?"));
            }
        }
    }

    /// Whether all are known of the same rows.
    private void unequal(List<Finding> findings) {
        List<Integer> some = rows.where(i -> known(i) > 0 && known(i) < names.size());
        if (some.isEmpty()) {
            return;
        }
        String each = IntStream.range(0, names.size())
                .mapToObj(j -> "%s of %s"
                        .formatted(
                                names.get(j),
                                rows.where(i -> !Double.isNaN(counts.get(j).get(i)))
                                        .size()))
                .collect(Collectors.joining(", "));
        findings.add(new Finding(
                Severity.SHOULD_KNOW,
                words(),
                "%s with some of the counts only; known are %s %s"
                        .formatted(rows.count(some.size()), each, rows.many()),
                rows.named(some),
                "Pooled one by one they come from different " + rows.many()
                        + ", and the pooled parts need not add up to the pooled whole.",
                "Fill in what can be worked out, and pool the " + rows.many() + " that have all of them as well."));
    }

    private long known(int row) {
        return counts.stream().filter(c -> !Double.isNaN(c.get(row))).count();
    }

    private List<String> parts() {
        return names.subList(0, names.size() - 1);
    }
}
