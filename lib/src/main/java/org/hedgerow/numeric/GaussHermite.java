package org.hedgerow.numeric;

/// Gauss-Hermite quadrature for functions shaped like the normal density: ∫ f(t) dt ≈ Σ wⱼ f(tⱼ), exact where f
/// is exp(−t²/2) times a polynomial of degree below 2m.
///
/// @param nodes t₁ … tₘ, rising
/// @param weights w₁ … wₘ, the usual ones times exp(t²/2), so that they stay numbers for any m
public record GaussHermite(Vec nodes, Vec weights) {

    /// The rule with m nodes, the roots of the m-th Hermite polynomial: each is bracketed by counting the
    /// eigenvalues of the Jacobi matrix below a point (Golub & Welsch 1969, Math Comput 23:221), then polished
    /// by Newton's method.
    public static GaussHermite of(int m) {
        if (m < 1 || m > 500) {
            throw new IllegalArgumentException("a rule has 1 to 500 nodes, not " + m);
        }
        double[] nodes = new double[m];
        double[] weights = new double[m];
        for (int j = 0; j < m; j++) {
            double t = polished(bracketed(j, m), m);
            double below = function(t, m - 1);
            nodes[j] = t;
            weights[j] = 1 / (m * below * below);
        }
        return new GaussHermite(Vec.of(nodes), Vec.of(weights));
    }

    /// The j-th root, counted from 0, to a few digits.
    private static double bracketed(int j, int m) {
        double low = -2 * Math.sqrt(m) - 1;
        double high = -low;
        while (high - low > 1e-6) {
            double middle = 0.5 * (low + high);
            if (below(middle, m) > j) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return 0.5 * (low + high);
    }

    /// How many roots lie below t: the negative pivots of the Jacobi matrix less tI.
    private static int below(double t, int m) {
        int count = 0;
        double pivot = 1;
        for (int i = 0; i < m; i++) {
            pivot = -t - (i == 0 ? 0 : i / pivot);
            pivot = pivot == 0 ? Double.MIN_NORMAL : pivot;
            count += pivot < 0 ? 1 : 0;
        }
        return count;
    }

    private static double polished(double root, int m) {
        double t = root;
        for (int i = 0; i < 4; i++) {
            t -= function(t, m) / (Math.sqrt(m) * function(t, m - 1) - 0.5 * t * function(t, m));
        }
        return t;
    }

    /// The m-th Hermite function, orthonormal on the line: hₘ = (t hₘ₋₁ − √(m−1) hₘ₋₂)/√m, h₀ =
    /// exp(−t²/4)/(2π)^¼.
    private static double function(double t, int m) {
        double before = 0;
        double here = Math.exp(-0.25 * t * t) / Math.pow(2 * Math.PI, 0.25);
        for (int i = 1; i <= m; i++) {
            double next = (t * here - Math.sqrt(i - 1.0) * before) / Math.sqrt(i);
            before = here;
            here = next;
        }
        return here;
    }
}
