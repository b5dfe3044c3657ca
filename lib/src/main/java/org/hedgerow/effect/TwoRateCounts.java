package org.hedgerow.effect;

import java.util.List;
import org.hedgerow.numeric.Vec;

/// Two groups' events: `x1` in `t1` person-time, and `x2` in `t2`.
public record TwoRateCounts(double x1, double t1, double x2, double t2) implements Counts<TwoRateCounts> {
    private static final List<String> NAMES = List.of("events 1", "time 1", "events 2", "time 2");

    public TwoRateCounts {
        if (!(x1 >= 0 && t1 > 0 && x2 >= 0 && t2 > 0)) {
            throw new IllegalArgumentException("no two rates: %s in %s, %s in %s".formatted(x1, t1, x2, t2));
        }
    }

    @Override
    public boolean hasZeroCell() {
        return x1 == 0 || x2 == 0;
    }

    @Override
    public boolean isDoubleZero() {
        return x1 == 0 && x2 == 0;
    }

    /// `add` added to the events of both groups, nothing to the times.
    @Override
    public TwoRateCounts plus(double add) {
        return new TwoRateCounts(x1 + add, t1, x2 + add, t2);
    }

    @Override
    public List<String> names() {
        return NAMES;
    }

    @Override
    public Vec numbers() {
        return Vec.of(x1, t1, x2, t2);
    }

    @Override
    public double size() {
        return t1 + t2;
    }
}
