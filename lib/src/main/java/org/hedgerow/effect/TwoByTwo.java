package org.hedgerow.effect;

/// Two groups' counts: `a` events and `b` others in the first, `c` and `d` in the second.
public record TwoByTwo(double a, double b, double c, double d) implements StudyData {
    public TwoByTwo {
        if (!(a >= 0 && b >= 0 && c >= 0 && d >= 0)) {
            throw new IllegalArgumentException("not a 2 × 2 table: %s %s %s %s".formatted(a, b, c, d));
        }
    }

    public boolean hasZeroCell() {
        return a == 0 || b == 0 || c == 0 || d == 0;
    }

    /// `add` added to each cell.
    public TwoByTwo plus(double add) {
        return new TwoByTwo(a + add, b + add, c + add, d + add);
    }
}
