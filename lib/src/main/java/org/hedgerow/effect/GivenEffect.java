package org.hedgerow.effect;

import java.util.List;
import org.hedgerow.numeric.Vec;

/// An effect size as it was published: `yi` with its sampling variance `vi`.
public record GivenEffect(double yi, double vi) implements StudyData {
    private static final List<String> NAMES = List.of();

    public GivenEffect {
        if (!(Double.isFinite(yi) && vi >= 0)) {
            throw new IllegalArgumentException("an effect size needs a variance of 0 or more");
        }
    }

    @Override
    public List<String> names() {
        return NAMES;
    }

    @Override
    public Vec numbers() {
        return Vec.of(new double[0]);
    }

    @Override
    public double size() {
        return 0;
    }
}
