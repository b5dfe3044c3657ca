package org.hedgerow.effect;

import org.hedgerow.numeric.Beta;
import org.hedgerow.numeric.Normal;
import org.hedgerow.numeric.Root;

/// Confidence intervals for one proportion x/n, with p = x/n, α = 1 − level and z = Φ⁻¹(1 − α/2).
///
/// Newcombe 1998, Stat Med 17:857; Brown, Cai & DasGupta 2001, Stat Sci 16:101.
public enum ProportionInterval {
    /// Exact: inverts the two one-sided binomial tests; never covers less than its level. Clopper & Pearson
    /// 1934.
    CLOPPER_PEARSON("Clopper-Pearson") {
        @Override
        Interval of(int x, int n, double alpha) {
            return new Interval(
                    x == 0 ? 0 : Beta.quantile(alpha / 2, x, n - x + 1.0),
                    x == n ? 1 : Beta.quantile(1 - alpha / 2, x + 1.0, n - x));
        }
    },
    /// The score interval. Wilson 1927.
    WILSON("Wilson") {
        @Override
        Interval of(int x, int n, double alpha) {
            double z = z(alpha);
            double p = (double) x / n;
            double centre = 2.0 * x + z * z;
            double half = z * Math.sqrt(z * z + 4.0 * x * (1 - p));
            double scale = 2 * (n + z * z);
            return new Interval(x == 0 ? 0 : (centre - half) / scale, x == n ? 1 : (centre + half) / scale);
        }
    },
    /// The score interval with continuity correction: Newcombe's method 4.
    WILSON_CC("Wilson with continuity correction") {
        @Override
        Interval of(int x, int n, double alpha) {
            double z = z(alpha);
            double p = (double) x / n;
            double scale = 2 * (n + z * z);
            double below = z * Math.sqrt(z * z - 2 - 1.0 / n + 4 * p * (n - x + 1.0));
            double above = z * Math.sqrt(z * z + 2 - 1.0 / n + 4 * p * (n - x - 1.0));
            return new Interval(
                    x == 0 ? 0 : (2.0 * x + z * z - 1 - below) / scale,
                    x == n ? 1 : (2.0 * x + z * z + 1 + above) / scale);
        }
    },
    /// Wald's interval about p̃ = (x + z²/2)/(n + z²); not cut at 0 and 1. Agresti & Coull 1998.
    AGRESTI_COULL("Agresti-Coull") {
        @Override
        Interval of(int x, int n, double alpha) {
            double z = z(alpha);
            double many = n + z * z;
            double p = (x + z * z / 2) / many;
            double half = z * Math.sqrt(p * (1 - p) / many);
            return new Interval(p - half, p + half);
        }
    },
    /// Equal-tailed posterior interval under the prior Beta(½, ½), set to 0 at x = 0 and to 1 at x = n.
    JEFFREYS("Jeffreys") {
        @Override
        Interval of(int x, int n, double alpha) {
            return new Interval(
                    x == 0 ? 0 : Beta.quantile(alpha / 2, x + 0.5, n - x + 0.5),
                    x == n ? 1 : Beta.quantile(1 - alpha / 2, x + 0.5, n - x + 0.5));
        }
    },
    /// As Clopper-Pearson, with half the probability of the observed x in each tail. Lancaster 1961.
    MID_P("mid-P") {
        @Override
        Interval of(int x, int n, double alpha) {
            Interval exact = CLOPPER_PEARSON.of(x, n, alpha);
            return new Interval(
                    x == 0 ? 0 : limit(x, n, 1 - alpha / 2, exact), x == n ? 1 : limit(x, n, alpha / 2, exact));
        }

        private static double limit(int x, int n, double tail, Interval exact) {
            return Root.between(q -> Beta.midBelow(x, n, q) - tail, exact.lower(), exact.upper());
        }
    },
    /// Exact as Clopper-Pearson and never wider: the values at which x is no less likely than α together with
    /// what is as rare in the other tail. Blaker 2000, Can J Stat 28:783.
    BLAKER("Blaker") {
        @Override
        Interval of(int x, int n, double alpha) {
            return Blaker.interval(x, n, alpha);
        }
    },
    /// p ± z √(p(1 − p)/n), not cut at 0 and 1; collapses to a point at x = 0 and x = n.
    WALD("Wald") {
        @Override
        Interval of(int x, int n, double alpha) {
            double p = (double) x / n;
            double half = z(alpha) * Math.sqrt(p * (1 - p) / n);
            return new Interval(p - half, p + half);
        }
    },
    /// sin²(arcsin √p ± z/(2√n)), the angle cut at 0 and π/2, beyond which sin² would turn back.
    ARCSINE("arcsine") {
        @Override
        Interval of(int x, int n, double alpha) {
            double angle = Math.asin(Math.sqrt((double) x / n));
            double half = z(alpha) / (2 * Math.sqrt(n));
            return new Interval(
                    Inverse.SINE_SQUARED.applyAsDouble(angle - half), Inverse.SINE_SQUARED.applyAsDouble(angle + half));
        }
    };

    private final String words;

    ProportionInterval(String words) {
        this.words = words;
    }

    abstract Interval of(int x, int n, double alpha);

    /// The interval for x events of n.
    ///
    /// @param level its confidence level in percent, e.g. 95
    /// @throws IllegalArgumentException if not 0 ≤ x ≤ n with n > 0, or the level is not between 0 and 100
    public Interval interval(int x, int n, double level) {
        if (x < 0 || x > n || n == 0 || !(level > 0 && level < 100)) {
            throw new IllegalArgumentException("no interval for %s of %s at level %s".formatted(x, n, level));
        }
        return of(x, n, 1 - level / 100);
    }

    /// The interval's name in words.
    public String words() {
        return words;
    }

    private static double z(double alpha) {
        return -Normal.quantile(alpha / 2);
    }
}
