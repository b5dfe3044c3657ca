package org.hedgerow.sensitivity;

import java.util.random.RandomGenerator;

/// How true effects are distributed about their mean; each has mean 0 and variance 1.
public enum EffectShape {
    /// Normal, as models take it to be.
    NORMAL,
    /// t on 5 degrees of freedom, brought to variance 1: outlying studies.
    HEAVY_TAILED,
    /// Exponential less 1: most studies a little below the mean, some far above.
    SKEWED,
    /// Two kinds of studies, as many of each, one standard deviation above and below.
    TWO_KINDS;

    private static final int DF = 5;

    double draw(RandomGenerator random) {
        return switch (this) {
            case NORMAL -> random.nextGaussian();
            case HEAVY_TAILED -> {
                double squares = 0;
                for (int i = 0; i < DF; i++) {
                    double z = random.nextGaussian();
                    squares += z * z;
                }
                // t = z √(df/χ²) has variance df/(df − 2)
                yield random.nextGaussian() * Math.sqrt((DF - 2) / squares);
            }
            case SKEWED -> random.nextExponential() - 1;
            case TWO_KINDS -> random.nextBoolean() ? 1 : -1;
        };
    }
}
