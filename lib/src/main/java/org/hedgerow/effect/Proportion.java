package org.hedgerow.effect;

import java.util.List;
import org.hedgerow.numeric.Vec;

/// One arm's data: `x` events among `n` patients. Both are whole numbers unless something was added to them.
public record Proportion(double x, double n) implements Counts<Proportion> {
    private static final List<String> NAMES = List.of("events", "patients");

    public Proportion {
        if (!(x >= 0 && n > 0 && x <= n)) {
            throw new IllegalArgumentException("not a proportion: %s of %s".formatted(x, n));
        }
    }

    /// x/n.
    public double value() {
        return x / n;
    }

    /// Whether all patients or none had the event.
    @Override
    public boolean hasZeroCell() {
        return x == 0 || x == n;
    }

    /// `a` added to the events and to the others.
    @Override
    public Proportion plus(double a) {
        return new Proportion(x + a, n + 2 * a);
    }

    @Override
    public List<String> names() {
        return NAMES;
    }

    @Override
    public Vec numbers() {
        return Vec.of(x, n);
    }

    @Override
    public double size() {
        return n;
    }
}
