package org.hedgerow.effect;

import java.util.List;
import org.hedgerow.numeric.Vec;

/// Two groups' counts: `a` events and `b` others in the first, `c` and `d` in the second.
public record TwoByTwo(double a, double b, double c, double d) implements Counts<TwoByTwo> {
    private static final List<String> NAMES = List.of("events 1", "total 1", "events 2", "total 2");

    public TwoByTwo {
        if (!(a >= 0 && b >= 0 && c >= 0 && d >= 0)) {
            throw new IllegalArgumentException("not a 2 × 2 table: %s %s %s %s".formatted(a, b, c, d));
        }
    }

    /// The size of the first group.
    public double n1() {
        return a + b;
    }

    /// The size of the second group.
    public double n2() {
        return c + d;
    }

    /// The proportion of events in the first group.
    public double p1() {
        return a / n1();
    }

    /// The proportion of events in the second group.
    public double p2() {
        return c / n2();
    }

    @Override
    public boolean hasZeroCell() {
        return a == 0 || b == 0 || c == 0 || d == 0;
    }

    @Override
    public boolean isDoubleZero() {
        return (a == 0 && c == 0) || (b == 0 && d == 0);
    }

    /// `add` added to each cell.
    @Override
    public TwoByTwo plus(double add) {
        return new TwoByTwo(a + add, b + add, c + add, d + add);
    }

    @Override
    public List<String> names() {
        return NAMES;
    }

    @Override
    public Vec numbers() {
        return Vec.of(a, n1(), c, n2());
    }

    @Override
    public double size() {
        return n1() + n2();
    }
}
