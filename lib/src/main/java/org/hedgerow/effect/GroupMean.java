package org.hedgerow.effect;

import java.util.List;
import org.hedgerow.numeric.Vec;

/// One group's mean `m`, standard deviation `sd` and size `n`.
public record GroupMean(double m, double sd, double n) implements StudyData {
    private static final List<String> NAMES = List.of("mean", "SD", "n");

    public GroupMean {
        if (!(Double.isFinite(m) && sd > 0 && n > 0)) {
            throw new IllegalArgumentException("a mean needs a standard deviation and a size above 0");
        }
    }

    @Override
    public List<String> names() {
        return NAMES;
    }

    @Override
    public Vec numbers() {
        return Vec.of(m, sd, n);
    }

    @Override
    public double size() {
        return n;
    }
}
