package org.hedgerow.effect;

import java.util.List;
import org.hedgerow.numeric.Vec;

/// One group's data: `x` events in `t` person-time, in whatever unit all studies share (person-years, say).
public record Rate(double x, double t) implements Counts<Rate> {
    private static final List<String> NAMES = List.of("events", "person-time");

    public Rate {
        if (!(x >= 0 && t > 0)) {
            throw new IllegalArgumentException("not a rate: %s in %s".formatted(x, t));
        }
    }

    /// Events per unit of person-time.
    public double value() {
        return x / t;
    }

    @Override
    public boolean hasZeroCell() {
        return x == 0;
    }

    /// `a` added to the events, nothing to the time.
    @Override
    public Rate plus(double a) {
        return new Rate(x + a, t);
    }

    @Override
    public List<String> names() {
        return NAMES;
    }

    @Override
    public Vec numbers() {
        return Vec.of(x, t);
    }

    @Override
    public double size() {
        return t;
    }
}
