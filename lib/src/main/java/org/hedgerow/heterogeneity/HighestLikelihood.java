package org.hedgerow.heterogeneity;

import org.hedgerow.numeric.Vec;

/// The τ² ≥ 0 of the highest likelihood, full or restricted, with the coefficients at their best.
///
/// The slope of the log-likelihood is ½ (g − h) with g = y'PPy and h = tr P, or tr W when the likelihood is the
/// full one. Both are sums Σ a/(δ + τ²)ⁿ, n = 2 and 1, a ≥ 0, over numbers δ between the least and the greatest
/// vᵢ, call them c and C. So (τ² + C)ⁿ times such a sum falls with τ², (τ² + c)ⁿ times it rises, and the sum
/// itself lies above its tangents: from values at its ends one knows of a whole interval whether the likelihood
/// rises or falls throughout; and in the same way from the derivatives −2y'PPPy and −tr PP whether its slope
/// falls throughout, so that it holds one hill at most. Intervals of which nothing is known are halved, so no
/// hill is missed, and of several the highest is taken. In a hill's interval the slope's zero is found by
/// Newton's method, kept within it.
final class HighestLikelihood {
    /// An interval this narrow is taken to hold one hill at most.
    private static final double NARROW = 1.01;

    /// Once a step of Newton's is this small beside τ², its square no longer counts.
    private static final double SQUARED_TO_NOTHING = 1e-9;

    private static final double SMALL = 1e-3;

    private final Sample sample;
    private final LikelihoodKind kind;
    private final Sums.At sums;
    private final double least;
    private final double greatest;

    private boolean found;
    private double best;
    private int looks;

    /// g and h at one τ², and what their derivatives are made of.
    private record Look(double tau2, double g, double h, double yPPPy, double traces) {
        double slope() {
            return g - h;
        }

        double bend() {
            return traces - 2 * yPPPy;
        }
    }

    HighestLikelihood(Sample sample, LikelihoodKind kind) {
        this.sample = sample;
        this.kind = kind;
        this.sums = Sums.of(sample);
        this.least = sample.vi().min();
        this.greatest = sample.vi().max();
        Look zero = look(0);
        if (!(zero.slope() > 0)) {
            take(0);
        }
        search(zero, look(beyondEveryHill()));
    }

    double tau2() {
        return best;
    }

    /// How often a τ² was looked at.
    int looks() {
        return looks;
    }

    private Look look(double tau2) {
        looks++;
        Sums s = sums.at(tau2);
        return switch (kind) {
            case ML -> new Look(tau2, s.yPPy(), s.w(), s.yPPPy(), s.w2());
            case REML -> new Look(tau2, s.yPPy(), s.traceP(), s.yPPPy(), s.tracePP());
        };
    }

    private void search(Look a, Look b) {
        if (rises(a, b) || falls(a, b)) {
            return;
        }
        if (bends(a, b) || b.tau2 + least < NARROW * (a.tau2 + least)) {
            if (a.slope() > 0 && !(b.slope() > 0)) {
                take(zero(a, b));
            }
            return;
        }
        Look middle = look(Math.sqrt((a.tau2 + least) * (b.tau2 + least)) - least);
        search(a, middle);
        search(middle, b);
    }

    private boolean rises(Look a, Look b) {
        return b.g * (b.tau2 + greatest) > a.h * (a.tau2 + greatest)
                || a.g * square(a.tau2 + least) > b.h * square(b.tau2 + least)
                || (b.slope() > 0 && b.g + 2 * b.yPPPy * (b.tau2 - a.tau2) > a.h)
                || (a.slope() > 0 && a.g - 2 * a.yPPPy * (b.tau2 - a.tau2) > b.h);
    }

    private boolean falls(Look a, Look b) {
        return a.g * (a.tau2 + greatest) < b.h * (b.tau2 + greatest)
                || b.g * square(b.tau2 + least) < a.h * square(a.tau2 + least)
                || (b.slope() < 0 && b.h + b.traces * (b.tau2 - a.tau2) > a.g)
                || (a.slope() < 0 && a.h - a.traces * (b.tau2 - a.tau2) > b.g);
    }

    private boolean bends(Look a, Look b) {
        return a.traces * square(a.tau2 + greatest) < 2 * b.yPPPy * square(b.tau2 + greatest)
                || b.traces * cube(b.tau2 + least) < 2 * a.yPPPy * cube(a.tau2 + least);
    }

    /// Newton's method on the slope times (τ² + m)², which is a straight line where all vᵢ are m.
    private double zero(Look a, Look b) {
        double low = a.tau2;
        double high = b.tau2;
        double m = Math.sqrt(least * greatest);
        Look at = a;
        while (true) {
            double t = at.tau2 + m;
            double next = at.tau2 - at.slope() * t / (at.bend() * t + 2 * at.slope());
            if (Math.abs(next - at.tau2) <= SQUARED_TO_NOTHING * at.tau2) {
                return Math.clamp(next, low, high);
            }
            if (!(next > low && next < high)) {
                next = 0.5 * (low + high);
                if (next == low || next == high) {
                    return next;
                }
            }
            at = look(next);
            if (at.slope() > 0) {
                low = next;
            } else {
                high = next;
            }
        }
    }

    private void take(double tau2) {
        if (!found || likelihood(tau2) > likelihood(best)) {
            best = tau2;
        }
        found = true;
    }

    private double likelihood(double tau2) {
        return new LogLikelihood(sample, kind).at(tau2);
    }

    /// With S the unweighted residual sum of squares, y'Py ≤ S/τ² gives g ≤ S/τ⁴, while h ≥ (k − p)/(C + τ²):
    /// past this τ² the slope is negative for good.
    private double beyondEveryHill() {
        double s = sample.weighted(Vec.constant(sample.k(), 1)).weightedRss() / (sample.k() - sample.p());
        return s + Math.sqrt(s * greatest) + SMALL * least;
    }

    private static double square(double a) {
        return a * a;
    }

    private static double cube(double a) {
        return a * a * a;
    }
}
