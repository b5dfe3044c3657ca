package org.hedgerow.effect;

import org.hedgerow.numeric.Vec;

/// The size at which a pooled Freeman-Tukey value is brought back, as it has none of its own.
public enum MeanSize {
    /// k/Σ(1/n). Miller 1978, Am Stat 32:138; metafor's choice.
    HARMONIC {
        @Override
        public double of(Vec sizes) {
            return 1 / sizes.map(n -> 1 / n).mean();
        }
    },
    /// (∏n)^(1/k).
    GEOMETRIC {
        @Override
        public double of(Vec sizes) {
            return Math.exp(sizes.map(Math::log).mean());
        }
    },
    /// Σn/k.
    ARITHMETIC {
        @Override
        public double of(Vec sizes) {
            return sizes.mean();
        }
    };

    /// The mean of these sizes.
    public abstract double of(Vec sizes);
}
