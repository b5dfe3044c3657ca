package org.hedgerow.effect;

import org.hedgerow.numeric.ChiSquared;
import org.hedgerow.numeric.Normal;

/// Confidence intervals for one rate x/t, with α = 1 − level and z = Φ⁻¹(1 − α/2).
public enum RateInterval {
    /// Exact: inverts the two one-sided Poisson tests, χ²(α/2; 2x)/(2t) to χ²(1 − α/2; 2x + 2)/(2t).
    /// Garwood 1936, Biometrika 28:437.
    GARWOOD("exact (Garwood)") {
        @Override
        Interval of(double x, double t, double alpha) {
            double lower = x == 0 ? 0 : ChiSquared.quantile(alpha / 2, 2 * x) / (2 * t);
            return new Interval(lower, ChiSquared.quantile(1 - alpha / 2, 2 * x + 2) / (2 * t));
        }
    },
    /// x/t · exp(±z/√x); 0 to ∞ without events. Rothman, Greenland & Lash 2008, ch. 14.
    LOG_NORMAL("log-normal") {
        @Override
        Interval of(double x, double t, double alpha) {
            double factor = Math.exp(-Normal.quantile(alpha / 2) / Math.sqrt(x));
            return x == 0 ? new Interval(0, Double.POSITIVE_INFINITY) : new Interval(x / t / factor, x / t * factor);
        }
    };

    private final String words;

    RateInterval(String words) {
        this.words = words;
    }

    abstract Interval of(double x, double t, double alpha);

    /// The interval for x events in t person-time.
    ///
    /// @param level its confidence level in percent, e.g. 95
    /// @throws IllegalArgumentException if not x ≥ 0 and t > 0, or the level is not between 0 and 100
    public Interval interval(double x, double t, double level) {
        if (!(x >= 0 && t > 0 && level > 0 && level < 100)) {
            throw new IllegalArgumentException("no interval for %s in %s at level %s".formatted(x, t, level));
        }
        return of(x, t, 1 - level / 100);
    }

    /// The interval's name in words.
    public String words() {
        return words;
    }
}
