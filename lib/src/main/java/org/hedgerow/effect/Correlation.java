package org.hedgerow.effect;

import java.util.List;
import org.hedgerow.numeric.Vec;

/// A correlation `r` computed from `n` pairs.
public record Correlation(double r, double n) implements StudyData {
    private static final List<String> NAMES = List.of("r", "n");

    public Correlation {
        if (!(Math.abs(r) <= 1 && n > 0)) {
            throw new IllegalArgumentException("a correlation lies within −1 and 1 and has a number of pairs");
        }
    }

    @Override
    public List<String> names() {
        return NAMES;
    }

    @Override
    public Vec numbers() {
        return Vec.of(r, n);
    }

    @Override
    public double size() {
        return n;
    }
}
