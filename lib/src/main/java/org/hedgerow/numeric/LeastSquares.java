package org.hedgerow.numeric;

import java.util.Arrays;

/// Weighted least squares of y on the columns of X with weights w: the minimum of Σ wᵢ (yᵢ − xᵢ'b)².
///
/// Solved by orthogonalising the columns of W^½ X (Gram-Schmidt, done twice, which is as good as Householder
/// for the few
/// columns a meta-regression has), never by the normal equations, whose condition is the square of the
/// problem's. With P = W − WX(X'WX)⁻¹X'W the projection of the likelihood's formulas, it also knows tr P and
/// tr PP.
public final class LeastSquares {
    /// A column that keeps less than this part of its length beside the others is a combination of them.
    private static final double COLLINEAR = 1e-10;

    private final double[] w;
    private final double[][] q;
    private final double[][] r;
    private final double[] b;
    private final double[] residuals;

    private LeastSquares(double[] w, double[][] q, double[][] r, double[] b, double[] residuals) {
        this.w = w;
        this.q = q;
        this.r = r;
        this.b = b;
        this.residuals = residuals;
    }

    /// @param x k × p, of full column rank
    /// @param y k numbers
    /// @param w k positive weights
    /// @throws CollinearException if a column of x is a combination of those before it
    public static LeastSquares of(Matrix x, Vec y, Vec w) {
        int k = y.size();
        int p = x.cols();
        double[] weights = w.toArray();
        double[] root = new double[k];
        double[] z = new double[k];
        for (int i = 0; i < k; i++) {
            root[i] = Math.sqrt(weights[i]);
            z[i] = root[i] * y.get(i);
        }
        double[][] q = new double[p][k];
        double[][] r = new double[p][p];
        for (int j = 0; j < p; j++) {
            orthogonalise(x.columns().get(j), j, root, q, r);
        }
        double[] b = solveUpper(r, project(q, z));
        double[] residuals = new double[k];
        for (int i = 0; i < k; i++) {
            double fitted = 0;
            for (int j = 0; j < p; j++) {
                fitted += x.columns().get(j).get(i) * b[j];
            }
            residuals[i] = y.get(i) - fitted;
        }
        return new LeastSquares(weights, q, r, b, residuals);
    }

    /// The coefficients b.
    public Vec coefficients() {
        return Vec.of(b);
    }

    /// y − Xb.
    public Vec residuals() {
        return Vec.of(residuals);
    }

    /// Σ wᵢ (yᵢ − xᵢ'b)², which is also y'Py.
    public double weightedRss() {
        double total = 0;
        for (int i = 0; i < w.length; i++) {
            total += w[i] * residuals[i] * residuals[i];
        }
        return total;
    }

    /// y'PPy = Σ wᵢ² (yᵢ − xᵢ'b)².
    public double squaredWeightedRss() {
        double total = 0;
        for (int i = 0; i < w.length; i++) {
            double wr = w[i] * residuals[i];
            total += wr * wr;
        }
        return total;
    }

    /// (X'WX)⁻¹.
    public Symmetric inverse() {
        int p = b.length;
        double[][] inverseR = new double[p][];
        for (int j = 0; j < p; j++) {
            double[] unit = new double[p];
            unit[j] = 1;
            inverseR[j] = solveUpper(r, unit);
        }
        double[][] product = new double[p][p];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j <= i; j++) {
                for (int m = 0; m < p; m++) {
                    product[i][j] += inverseR[m][i] * inverseR[m][j];
                }
            }
        }
        return Symmetric.of(product);
    }

    /// log |X'WX|.
    public double logDeterminant() {
        double total = 0;
        for (int j = 0; j < b.length; j++) {
            total += 2 * Math.log(Math.abs(r[j][j]));
        }
        return total;
    }

    /// tr P.
    public double traceP() {
        return tracePV(Vec.constant(w.length, 1));
    }

    /// tr PV for a diagonal matrix V.
    public double tracePV(Vec v) {
        double total = 0;
        for (int i = 0; i < w.length; i++) {
            total += w[i] * v.get(i) * (1 - leverage(i));
        }
        return total;
    }

    /// tr PP.
    public double tracePP() {
        return tracePVPV(Vec.constant(w.length, 1));
    }

    /// tr PVPV for a diagonal matrix V: half the variance of y'Py when V is the covariance of a normal y.
    public double tracePVPV(Vec v) {
        double total = 0;
        for (int i = 0; i < w.length; i++) {
            double wv = w[i] * v.get(i);
            total += wv * wv * (1 - 2 * leverage(i));
        }
        for (double[] qa : q) {
            for (double[] qb : q) {
                double entry = 0;
                for (int i = 0; i < w.length; i++) {
                    entry += qa[i] * w[i] * v.get(i) * qb[i];
                }
                total += entry * entry;
            }
        }
        return total;
    }

    private double leverage(int i) {
        double total = 0;
        for (double[] column : q) {
            total += column[i] * column[i];
        }
        return total;
    }

    private static void orthogonalise(Vec column, int j, double[] root, double[][] q, double[][] r) {
        double[] rest = q[j];
        Arrays.setAll(rest, i -> root[i] * column.get(i));
        double length = norm(rest);
        for (int pass = 0; pass < 2 && j > 0; pass++) {
            for (int m = 0; m < j; m++) {
                double along = dot(q[m], rest);
                r[m][j] += along;
                for (int i = 0; i < rest.length; i++) {
                    rest[i] -= along * q[m][i];
                }
            }
        }
        double left = norm(rest);
        if (!(left > COLLINEAR * length)) {
            throw new CollinearException(j);
        }
        r[j][j] = left;
        for (int i = 0; i < rest.length; i++) {
            rest[i] /= left;
        }
    }

    private static double[] project(double[][] q, double[] z) {
        double[] along = new double[q.length];
        Arrays.setAll(along, j -> dot(q[j], z));
        return along;
    }

    private static double[] solveUpper(double[][] r, double[] right) {
        int p = right.length;
        double[] solution = right.clone();
        for (int j = p - 1; j >= 0; j--) {
            for (int m = j + 1; m < p; m++) {
                solution[j] -= r[j][m] * solution[m];
            }
            solution[j] /= r[j][j];
        }
        return solution;
    }

    private static double dot(double[] a, double[] b) {
        double total = 0;
        for (int i = 0; i < a.length; i++) {
            total += a[i] * b[i];
        }
        return total;
    }

    private static double norm(double[] a) {
        return Math.sqrt(dot(a, a));
    }

    /// A column of X that is a combination of the columns before it.
    public static final class CollinearException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int column;

        private CollinearException(int column) {
            super("column " + column + " is a combination of the columns before it");
            this.column = column;
        }

        /// The column's place, counted from 0.
        public int column() {
            return column;
        }
    }
}
