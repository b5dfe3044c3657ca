package org.hedgerow.bias;

import java.util.Arrays;
import org.hedgerow.numeric.Normal;

/// A = ∫ w(p(y)) N(y; μ, s²) dy, the chance of being published, with what a Newton step needs of it: its derivatives
/// by μ up to the fourth, those of its slopes by δ up to the second, and its second ones by δ. As ∂A/∂s² =
/// ½ ∂²A/∂μ², these are the derivatives by τ² too. Filled anew for each study.
final class Density {
    private static final int ORDERS = 5;
    private static final int SLOPE_ORDERS = 3;

    final double[] byMean = new double[ORDERS];
    final double[][] slopes;
    final double[][] bends;
    private final double[] terms = new double[ORDERS];

    Density(int parameters) {
        slopes = new double[parameters][SLOPE_ORDERS];
        bends = new double[parameters][parameters];
    }

    void clear() {
        Arrays.fill(byMean, 0);
        for (int j = 0; j < slopes.length; j++) {
            Arrays.fill(slopes[j], 0);
            Arrays.fill(bends[j], 0);
        }
    }

    /// Adds `times` the probability above `bound` and its derivatives by μ; the terms are kept for [#slope].
    void above(double bound, double mean, double s, double times) {
        double t = (mean - bound) / s;
        double density = Normal.density(t);
        terms[0] = Normal.cdf(t);
        terms[1] = density / s;
        terms[2] = -t * density / (s * s);
        terms[3] = (t * t - 1) * density / (s * s * s);
        terms[4] = (3 * t - t * t * t) * density / (s * s * s * s);
        add(times);
    }

    /// The same below `bound`.
    void below(double bound, double mean, double s, double times) {
        above(bound, mean, s, 0);
        terms[0] = Normal.cdf((bound - mean) / s);
        for (int m = 1; m < ORDERS; m++) {
            terms[m] = -terms[m];
        }
        add(times);
    }

    /// Adds `times` the density at y, and its derivatives by μ.
    void at(double y, double mean, double s, double times) {
        double z = (y - mean) / s;
        double density = Normal.density(z) / s;
        double z2 = z * z;
        terms[0] = density;
        terms[1] = density * z / s;
        terms[2] = density * (z2 - 1) / (s * s);
        terms[3] = density * z * (z2 - 3) / (s * s * s);
        terms[4] = density * (z2 * (z2 - 6) + 3) / (s * s * s * s);
        add(times);
    }

    private void add(double times) {
        for (int m = 0; m < ORDERS; m++) {
            byMean[m] += times * terms[m];
        }
    }

    /// Adds `times` the last terms to the slope by δⱼ.
    void slope(int j, double times) {
        for (int m = 0; m < SLOPE_ORDERS; m++) {
            slopes[j][m] += times * terms[m];
        }
    }

    /// Adds `times` the last term to the second derivative by δⱼ and δₗ.
    void bend(int j, int l, double times) {
        bends[j][l] += times * terms[0];
    }
}
