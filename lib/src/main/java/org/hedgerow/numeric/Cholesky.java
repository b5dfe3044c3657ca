package org.hedgerow.numeric;

/// The factor L of a symmetric positive definite matrix A = LL', with L lower triangular: for the inverses,
/// determinants and quadratic forms of small covariance matrices.
public final class Cholesky {
    private final double[][] l;

    private Cholesky(double[][] l) {
        this.l = l;
    }

    /// @throws IllegalArgumentException if A is not positive definite, as far as numbers can tell
    public static Cholesky of(Symmetric a) {
        int p = a.size();
        double[][] l = new double[p][p];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = a.get(i, j);
                for (int m = 0; m < j; m++) {
                    rest -= l[i][m] * l[j][m];
                }
                if (i == j && !(rest > 0)) {
                    throw new IllegalArgumentException("the matrix is not positive definite");
                }
                l[i][j] = i == j ? Math.sqrt(rest) : rest / l[j][j];
            }
        }
        return new Cholesky(l);
    }

    /// Whether A has such a factor, as far as numbers can tell.
    public static boolean isPositiveDefinite(Symmetric a) {
        try {
            of(a);
            return true;
        } catch (IllegalArgumentException e) {
            // the answer, not an accident
            return false;
        }
    }

    /// A⁻¹b.
    public Vec solve(Vec b) {
        double[] z = forward(b.toArray());
        for (int i = z.length - 1; i >= 0; i--) {
            for (int m = i + 1; m < z.length; m++) {
                z[i] -= l[m][i] * z[m];
            }
            z[i] /= l[i][i];
        }
        return Vec.of(z);
    }

    /// b'A⁻¹b.
    public double inverseQuadraticForm(Vec b) {
        double total = 0;
        for (double z : forward(b.toArray())) {
            total += z * z;
        }
        return total;
    }

    /// A⁻¹.
    public Symmetric inverse() {
        int p = l.length;
        double[][] rows = new double[p][];
        for (int j = 0; j < p; j++) {
            double[] unit = new double[p];
            unit[j] = 1;
            rows[j] = forward(unit);
        }
        double[][] inverse = new double[p][p];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j <= i; j++) {
                for (int m = 0; m < p; m++) {
                    inverse[i][j] += rows[i][m] * rows[j][m];
                }
            }
        }
        return Symmetric.of(inverse);
    }

    /// log |A|.
    public double logDeterminant() {
        double total = 0;
        for (int i = 0; i < l.length; i++) {
            total += 2 * Math.log(l[i][i]);
        }
        return total;
    }

    /// The z with Lz = b.
    private double[] forward(double[] b) {
        double[] z = b.clone();
        for (int i = 0; i < z.length; i++) {
            for (int m = 0; m < i; m++) {
                z[i] -= l[i][m] * z[m];
            }
            z[i] /= l[i][i];
        }
        return z;
    }
}
