package org.hedgerow.effect;

import java.util.List;
import org.hedgerow.numeric.Vec;

/// Means, standard deviations and sizes of two groups.
public record GroupMeans(double m1, double sd1, double n1, double m2, double sd2, double n2) implements StudyData {
    private static final List<String> NAMES = List.of("mean 1", "SD 1", "n 1", "mean 2", "SD 2", "n 2");

    public GroupMeans {
        if (!(Double.isFinite(m1 - m2) && sd1 > 0 && n1 > 0 && sd2 > 0 && n2 > 0)) {
            throw new IllegalArgumentException("means need standard deviations and sizes above 0");
        }
    }

    @Override
    public List<String> names() {
        return NAMES;
    }

    @Override
    public Vec numbers() {
        return Vec.of(m1, sd1, n1, m2, sd2, n2);
    }

    @Override
    public double size() {
        return n1 + n2;
    }
}
