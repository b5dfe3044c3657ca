package org.hedgerow.effect;

import java.util.function.DoublePredicate;
import org.hedgerow.numeric.Binomial;

/// Blaker's exact interval for one proportion: the values p at which the observed x is acceptable. It lies
/// inside the Clopper-Pearson interval and covers no less than its level.
///
/// Blaker 2000, Can J Stat 28:783.
final class Blaker {
    /// Steps from a Clopper-Pearson limit inwards, before the limit is narrowed down by halving.
    private static final int STEPS = 2000;

    private static final int HALVINGS = 40;

    private Blaker() {}

    static Interval interval(int x, int n, double alpha) {
        Interval exact = ProportionInterval.CLOPPER_PEARSON.of(x, n, alpha);
        double middle = (double) x / n;
        DoublePredicate accepted = p -> acceptability(x, n, p) >= alpha;
        return new Interval(
                x == 0 ? 0 : limit(exact.lower(), middle, accepted),
                x == n ? 1 : limit(exact.upper(), middle, accepted));
    }

    /// The first accepted value on the way from a rejected one to one that is accepted.
    private static double limit(double from, double to, DoublePredicate accepted) {
        double step = (to - from) / STEPS;
        int steps = 0;
        while (steps < STEPS && !accepted.test(from + steps * step)) {
            steps++;
        }
        double out = from + Math.max(0, steps - 1) * step;
        double in = from + steps * step;
        for (int i = 0; i < HALVINGS; i++) {
            double half = (out + in) / 2;
            if (accepted.test(half)) {
                in = half;
            } else {
                out = half;
            }
        }
        return in;
    }

    /// The smaller tail probability of x at p, and the largest one of the other tail that does not exceed it.
    private static double acceptability(int x, int n, double p) {
        double below = Binomial.below(x, n, p);
        double above = Binomial.above(x, n, p);
        return above < below ? above + otherBelow(x, n, p, above) : below + otherAbove(x, n, p, below);
    }

    /// The largest P(X ≤ y) of at most `tail`, y < x.
    private static double otherBelow(int x, int n, double p, double tail) {
        int no = x;
        int yes = -1;
        while (no - yes > 1) {
            int y = (no + yes) >>> 1;
            if (Binomial.below(y, n, p) <= tail) {
                yes = y;
            } else {
                no = y;
            }
        }
        return yes < 0 ? 0 : Binomial.below(yes, n, p);
    }

    /// The largest P(X ≥ y) of at most `tail`, y > x: the other tail of the mirrored count.
    private static double otherAbove(int x, int n, double p, double tail) {
        return otherBelow(n - x, n, 1 - p, tail);
    }
}
