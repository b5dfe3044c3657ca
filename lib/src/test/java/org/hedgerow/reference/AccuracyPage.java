package org.hedgerow.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The table of `ACCURACY.md`, a line for each operation: cases, those settled by proof, numbers compared,
/// bounds for the largest and for the median scaled deviation.
///
/// Counts must be the ones found now; deviations must be within the page's bounds, as their last digits may
/// depend on the machine. To bring the page up to date, put the table that a failure shows in its place.
record AccuracyPage(Map<String, Line> lines) {
    private static final double[] STEPS = {1, 2, 5, 10};
    private static final double SMALLEST = 1e-14;

    record Line(int cases, int proved, int numbers, double largest, double median) {
        static Line parsed(List<String> cells) {
            return new Line(
                    Integer.parseInt(cells.get(1)),
                    Integer.parseInt(cells.get(2)),
                    Integer.parseInt(cells.get(3)),
                    Double.parseDouble(cells.get(4)),
                    Double.parseDouble(cells.get(5)));
        }

        boolean holds(Tally tally) {
            return cases == tally.passed()
                    && proved == tally.proved()
                    && numbers == tally.numbers()
                    && tally.largest() <= largest
                    && tally.median() <= median;
        }
    }

    static AccuracyPage read() throws IOException {
        return new AccuracyPage(Files.readAllLines(Path.of("ACCURACY.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> Arrays.stream(line.replace("`", "").split("\\|"))
                        .map(String::strip)
                        .filter(cell -> !cell.isEmpty())
                        .toList())
                .filter(cells -> cells.size() == 6)
                .collect(Collectors.toMap(List::getFirst, Line::parsed)));
    }

    void check(Map<String, Tally> tallies) {
        Map<String, Tally> run = tallies.entrySet().stream()
                .filter(e -> e.getValue().passed() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertThat(lines.keySet())
                .as("operations on the page; the table now is\n%s", table(run))
                .isEqualTo(run.keySet());
        run.forEach((op, tally) -> assertThat(lines.get(op).holds(tally))
                .as("%s on the page is %s, but found was %s", op, lines.get(op), row(op, tally))
                .isTrue());
    }

    private static String table(Map<String, Tally> tallies) {
        return tallies.keySet().stream()
                .sorted()
                .map(op -> row(op, tallies.get(op)))
                .collect(Collectors.joining("\n"));
    }

    private static String row(String op, Tally tally) {
        return "| `%s` | %s | %s | %s | %s | %s |"
                .formatted(
                        op,
                        tally.passed(),
                        tally.proved(),
                        tally.numbers(),
                        bound(tally.largest()),
                        bound(tally.median()));
    }

    /// The next 1, 2 or 5 times a power of ten, not below 10⁻¹⁴.
    private static String bound(double deviation) {
        double least = Math.max(deviation, SMALLEST);
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        double step = Arrays.stream(STEPS)
                .filter(s -> s * power >= least * (1 - 1e-9))
                .findFirst()
                .orElse(10);
        return String.format(Locale.ROOT, "%.0e", step * power);
    }
}
