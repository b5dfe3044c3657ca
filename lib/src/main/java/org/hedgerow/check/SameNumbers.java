package org.hedgerow.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hedgerow.numeric.Vec;

/// Rows of different studies with the very same numbers: possibly one cohort reported twice.
///
/// @param names the columns
/// @param columns their numbers; rows with a NaN are not compared
public record SameNumbers(Rows rows, List<String> names, List<Vec> columns) implements Check {
    /// Below this many patients, equal counts are no surprise.
    private static final int MANY = 20;

    public SameNumbers {
        names = List.copyOf(names);
        columns = List.copyOf(columns);
    }

    /// Counts, the patients last. Small arms and those without events are often equal by chance, and are not
    /// compared.
    public static SameNumbers ofCounts(Rows rows, List<String> names, List<Vec> counts) {
        Vec n = counts.getLast();
        Vec telling = Vec.tabulate(
                n.size(),
                i -> n.get(i) >= MANY
                                && counts.stream().limit(counts.size() - 1L).anyMatch(c -> c.get(i) > 0)
                        ? n.get(i)
                        : Double.NaN);
        return new SameNumbers(
                rows,
                names,
                IntStream.range(0, counts.size())
                        .mapToObj(j -> j == counts.size() - 1 ? telling : counts.get(j))
                        .toList());
    }

    @Override
    public String words() {
        return "the same numbers twice";
    }

    @Override
    public List<Finding> findings() {
        Map<List<Double>, List<Integer>> byNumbers =
                rows.where(i -> columns.stream().noneMatch(c -> Double.isNaN(c.get(i)))).stream()
                        .collect(Collectors.groupingBy(this::numbers, LinkedHashMap::new, Collectors.toList()));
        List<List<Integer>> same = byNumbers.values().stream()
                .filter(equal ->
                        equal.stream().map(i -> rows.get(i).study()).distinct().count() > 1)
                .toList();
        return same.isEmpty() ? List.of() : List.of(finding(same));
    }

    private Finding finding(List<List<Integer>> same) {
        return new Finding(
                Severity.SHOULD_KNOW,
                words(),
                "%s of different studies with the same %s"
                        .formatted(rows.count(same.stream().mapToInt(List::size).sum()), Numbers.list(names)),
                same.stream().map(this::named).toList(),
                "It may be one cohort in two reports; small counts are often the same by chance.",
                "Compare authors, years and treatments; a cohort counts once.");
    }

    private String named(List<Integer> same) {
        List<Double> numbers = numbers(same.getFirst());
        String shown = IntStream.range(0, names.size())
                .mapToObj(j -> names.get(j) + " " + Numbers.shown(numbers.get(j)))
                .collect(Collectors.joining(", "));
        return shown + ": " + Numbers.list(rows.named(same));
    }

    private List<Double> numbers(int row) {
        return columns.stream().map(c -> c.get(row)).toList();
    }
}
