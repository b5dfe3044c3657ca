package org.hedgerow.effect;

import java.util.List;
import org.hedgerow.numeric.Vec;

/// Means and standard deviations of `n` persons measured twice, and the correlation `r` of the two
/// measurements: `m1` is the one the change is counted to, `m2` the one it is counted from, as in metafor.
public record PairedMeans(double m1, double sd1, double m2, double sd2, double n, double r) implements StudyData {
    private static final List<String> NAMES = List.of("mean 1", "SD 1", "mean 2", "SD 2", "n", "r");

    public PairedMeans {
        if (!(Double.isFinite(m1 - m2) && sd1 > 0 && sd2 > 0 && n > 0 && Math.abs(r) <= 1)) {
            throw new IllegalArgumentException(
                    "paired means need standard deviations, a size above 0 and a correlation within −1 and 1");
        }
    }

    @Override
    public List<String> names() {
        return NAMES;
    }

    @Override
    public Vec numbers() {
        return Vec.of(m1, sd1, m2, sd2, n, r);
    }

    @Override
    public double size() {
        return n;
    }
}
