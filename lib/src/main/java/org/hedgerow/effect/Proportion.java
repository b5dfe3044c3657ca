package org.hedgerow.effect;

/// One arm's data: `x` events among `n` patients. Both are whole numbers unless something was added to them.
public record Proportion(double x, double n) implements StudyData {
    public Proportion {
        if (!(x >= 0 && n > 0 && x <= n)) {
            throw new IllegalArgumentException("not a proportion: %s of %s".formatted(x, n));
        }
    }

    public double value() {
        return x / n;
    }

    /// Whether all patients or none had the event.
    public boolean hasZeroCell() {
        return x == 0 || x == n;
    }

    /// `a` added to the events and to the others.
    public Proportion plus(double a) {
        return new Proportion(x + a, n + 2 * a);
    }
}
