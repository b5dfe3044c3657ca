package org.hedgerow.effect;

import java.util.List;
import org.hedgerow.numeric.Vec;

/// Counts of matched pairs, or of persons seen under both conditions: `a` with the event under both, `b`
/// under the first only, `c` under the second only, `d` under neither.
public record PairedTable(double a, double b, double c, double d) implements Counts<PairedTable> {
    private static final List<String> NAMES = List.of("both", "first only", "second only", "neither");

    public PairedTable {
        if (!(a >= 0 && b >= 0 && c >= 0 && d >= 0)) {
            throw new IllegalArgumentException("not a table of pairs: %s %s %s %s".formatted(a, b, c, d));
        }
    }

    @Override
    public boolean hasZeroCell() {
        return a == 0 || b == 0 || c == 0 || d == 0;
    }

    @Override
    public PairedTable plus(double add) {
        return new PairedTable(a + add, b + add, c + add, d + add);
    }

    @Override
    public List<String> names() {
        return NAMES;
    }

    @Override
    public Vec numbers() {
        return Vec.of(a, b, c, d);
    }

    /// The number of pairs.
    @Override
    public double size() {
        return a + b + c + d;
    }
}
