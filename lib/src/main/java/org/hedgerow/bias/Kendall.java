package org.hedgerow.bias;

import java.util.Arrays;
import org.hedgerow.numeric.Normal;
import org.hedgerow.numeric.Vec;

/// Kendall's rank correlation of two columns.
///
/// τ_b = S/√((n₀ − n₁)(n₀ − n₂)), S the pairs that agree less those that disagree, n₀ = k(k − 1)/2 all pairs,
/// n₁ and n₂ those tied in one column. Kendall & Gibbons 1990, Rank Correlation Methods, ch. 3 and 4.
///
/// @param s agreeing less disagreeing pairs
/// @param tauB τ_b; NaN where a column is constant
/// @param variance of S where the columns have nothing to do with each other, with the terms for ties
/// @param pairs n₀
/// @param tiedFirst n₁
/// @param tiedSecond n₂
record Kendall(double s, double tauB, double variance, int k, double pairs, double tiedFirst, double tiedSecond) {
    /// Beyond so many studies the normal distribution does as well.
    private static final int MOST_EXACT = 400;

    static Kendall of(Vec x, Vec y) {
        int k = x.size();
        double s = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < i; j++) {
                s += Math.signum(x.get(i) - x.get(j)) * Math.signum(y.get(i) - y.get(j));
            }
        }
        Ties first = Ties.of(x);
        Ties second = Ties.of(y);
        double n = k;
        double pairs = n * (n - 1) / 2;
        double variance = (n * (n - 1) * (2 * n + 5) - first.spread - second.spread) / 18
                + first.two * second.two / (2 * n * (n - 1));
        if (k > 2) {
            variance += first.three * second.three / (9 * n * (n - 1) * (n - 2));
        }
        double tau = s / Math.sqrt((pairs - first.two / 2) * (pairs - second.two / 2));
        return new Kendall(s, tau, variance, k, pairs, first.two / 2, second.two / 2);
    }

    boolean hasTies() {
        return tiedFirst > 0 || tiedSecond > 0;
    }

    boolean isExact() {
        return !hasTies() && k <= MOST_EXACT;
    }

    /// S/√Var S.
    double z() {
        return s / Math.sqrt(variance);
    }

    /// Two-sided: exact without ties, else from the normal distribution.
    double pValue() {
        return isExact() ? exact() : Normal.twoSided(z());
    }

    /// Twice the smaller tail of the number of agreeing pairs over all orders.
    private double exact() {
        double[] share = orders();
        int agreeing = (int) Math.rint((s + pairs) / 2);
        double below = 0;
        double above = 0;
        for (int q = 0; q < share.length; q++) {
            below += q <= agreeing ? share[q] : 0;
            above += q >= agreeing ? share[q] : 0;
        }
        return Math.min(1, 2 * Math.min(below, above));
    }

    /// The share of orders with 0, 1, … agreeing pairs: the m-th study agrees with any number of those before
    /// it, all equally often.
    private double[] orders() {
        double[] share = {1};
        for (int m = 2; m <= k; m++) {
            double[] next = new double[share.length + m - 1];
            double window = 0;
            for (int q = 0; q < next.length; q++) {
                window += q < share.length ? share[q] : 0;
                window -= q >= m ? share[q - m] : 0;
                next[q] = window / m;
            }
            share = next;
        }
        return share;
    }

    /// Sums over groups of t equal values: t(t − 1), t(t − 1)(t − 2) and t(t − 1)(2t + 5).
    private record Ties(double two, double three, double spread) {
        static Ties of(Vec values) {
            double[] sorted = values.toArray();
            Arrays.sort(sorted);
            double two = 0;
            double three = 0;
            double spread = 0;
            int begin = 0;
            for (int i = 1; i <= sorted.length; i++) {
                if (i == sorted.length || sorted[i] != sorted[begin]) {
                    double t = i - begin;
                    two += t * (t - 1);
                    three += t * (t - 1) * (t - 2);
                    spread += t * (t - 1) * (2 * t + 5);
                    begin = i;
                }
            }
            return new Ties(two, three, spread);
        }
    }
}
