package org.hedgerow.numeric;

import java.util.Arrays;

/// The projection P = W − WX(X'WX)⁻¹X'W of weighted least squares, for one X and y and ever new weights W: the
/// workspace of a search over weights, so that a step of it allocates nothing.
///
/// The columns of X are made orthogonal in the inner product of W (Gram-Schmidt, done twice, which is as good
/// as Householder for the few columns a meta-regression has), never by the normal equations, whose condition
/// is the square of the problem's. With columns qⱼ and dⱼ = qⱼ'Wqⱼ it is P = W − Σⱼ Wqⱼqⱼ'W/dⱼ, and with
/// residuals r it is Py = Wr.
///
/// It changes with every call of `weigh`: keep it to one thread, and for a result that stays take
/// [LeastSquares].
public final class Projection {
    /// A column that keeps less than this part of its length beside the others is a combination of them.
    private static final double COLLINEAR = 1e-10;

    private final double[][] x;
    private final double[] y;
    private final double[] w;
    private final double[][] q;
    private final double[] d;
    private final double[][] r;
    private final double[] c;
    private final double[] rest;
    private final double[] ones;

    /// @param x k × p
    /// @param y k numbers
    public Projection(Matrix x, Vec y) {
        int p = x.cols();
        this.x = new double[p][];
        for (int j = 0; j < p; j++) {
            this.x[j] = x.columns().get(j).shared();
        }
        this.y = y.shared();
        this.w = new double[y.size()];
        this.q = new double[p][y.size()];
        this.d = new double[p];
        this.r = new double[p][p];
        this.c = new double[p];
        this.rest = new double[y.size()];
        this.ones = new double[y.size()];
        Arrays.fill(ones, 1);
    }

    /// Takes the weights 1/(vᵢ + τ²).
    ///
    /// @throws LeastSquares.CollinearException if a column of X is a combination of those before it
    public Projection weigh(Vec v, double tau2) {
        double[] variances = v.shared();
        for (int i = 0; i < w.length; i++) {
            w[i] = 1 / (variances[i] + tau2);
        }
        return project();
    }

    /// Takes given weights from 0 on.
    ///
    /// @throws LeastSquares.CollinearException if a column of X is a combination of those before it
    public Projection weigh(Vec weights) {
        System.arraycopy(weights.shared(), 0, w, 0, w.length);
        return project();
    }

    private Projection project() {
        System.arraycopy(y, 0, rest, 0, rest.length);
        for (int j = 0; j < q.length; j++) {
            orthogonalise(j);
            c[j] = dot(q[j], rest) / d[j];
            subtract(c[j], q[j], rest);
        }
        return this;
    }

    private void orthogonalise(int j) {
        double[] column = q[j];
        System.arraycopy(x[j], 0, column, 0, column.length);
        double length = dot(column, column);
        for (int m = 0; m < j; m++) {
            r[m][j] = 0;
        }
        for (int pass = 0; pass < 2 && j > 0; pass++) {
            for (int m = 0; m < j; m++) {
                double along = dot(q[m], column) / d[m];
                r[m][j] += along;
                subtract(along, q[m], column);
            }
        }
        d[j] = j == 0 ? length : dot(column, column);
        if (!(d[j] > COLLINEAR * COLLINEAR * length)) {
            throw new LeastSquares.CollinearException(j);
        }
    }

    /// Σ wᵢ.
    public double sumOfWeights() {
        double total = 0;
        for (double each : w) {
            total += each;
        }
        return total;
    }

    /// Σ wᵢ².
    public double sumOfSquaredWeights() {
        return squares(ones, ones);
    }

    /// y'Py = Σ wᵢ rᵢ².
    public double yPy() {
        return dot(rest, rest);
    }

    /// y'PPy = Σ wᵢ² rᵢ².
    public double yPPy() {
        return squares(rest, rest);
    }

    /// y'PPPy = u'Pu with u = Py.
    public double yPPPy() {
        double total = 0;
        for (int i = 0; i < w.length; i++) {
            double wr = w[i] * rest[i];
            total += w[i] * wr * wr;
        }
        for (int j = 0; j < q.length; j++) {
            double along = squares(q[j], rest);
            total -= along * along / d[j];
        }
        return total;
    }

    /// tr P.
    public double traceP() {
        double total = sumOfWeights();
        for (int j = 0; j < q.length; j++) {
            total -= squares(q[j], q[j]) / d[j];
        }
        return total;
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
        return tracePVPV(ones);
    }

    /// tr PVPV for a diagonal matrix V: half the variance of y'Py when V is the covariance of a normal y.
    public double tracePVPV(Vec v) {
        return tracePVPV(v.shared());
    }

    private double tracePVPV(double[] v) {
        double total = 0;
        for (int i = 0; i < w.length; i++) {
            double wv = w[i] * v[i];
            total += wv * wv * (1 - 2 * leverage(i));
        }
        for (int j = 0; j < q.length; j++) {
            for (int m = 0; m <= j; m++) {
                double entry = 0;
                for (int i = 0; i < w.length; i++) {
                    entry += w[i] * w[i] * v[i] * q[j][i] * q[m][i];
                }
                total += (m < j ? 2 : 1) * entry * entry / (d[j] * d[m]);
            }
        }
        return total;
    }

    /// log |X'WX|.
    public double logDeterminant() {
        double total = 0;
        for (double each : d) {
            total += Math.log(each);
        }
        return total;
    }

    /// The coefficients b = (X'WX)⁻¹X'Wy.
    public Vec coefficients() {
        return Vec.of(solveUpper(c.clone()));
    }

    /// y − Xb.
    public Vec residuals() {
        return Vec.of(rest);
    }

    /// (X'WX)⁻¹.
    public Symmetric inverse() {
        int p = d.length;
        double[][] inverseR = new double[p][p];
        for (int j = 0; j < p; j++) {
            inverseR[j][j] = 1;
            solveUpper(inverseR[j]);
        }
        double[][] product = new double[p][p];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j <= i; j++) {
                for (int m = 0; m < p; m++) {
                    product[i][j] += inverseR[m][i] * inverseR[m][j] / d[m];
                }
            }
        }
        return Symmetric.of(product);
    }

    /// The matrix of sᵢ Pᵢⱼ sⱼ.
    public Symmetric matrix(Vec s) {
        int k = w.length;
        double[][] scaled = new double[k][];
        for (int i = 0; i < k; i++) {
            scaled[i] = new double[i + 1];
            for (int j = 0; j <= i; j++) {
                double entry = i == j ? w[i] : 0;
                for (int m = 0; m < q.length; m++) {
                    entry -= w[i] * q[m][i] * q[m][j] * w[j] / d[m];
                }
                scaled[i][j] = s.get(i) * entry * s.get(j);
            }
        }
        return Symmetric.of(scaled);
    }

    private double leverage(int i) {
        double total = 0;
        for (int j = 0; j < q.length; j++) {
            total += q[j][i] * q[j][i] / d[j];
        }
        return w[i] * total;
    }

    /// Solves Rb = right in place, with ones on the diagonal of R.
    private double[] solveUpper(double[] right) {
        for (int j = right.length - 1; j >= 0; j--) {
            for (int m = j + 1; m < right.length; m++) {
                right[j] -= r[j][m] * right[m];
            }
        }
        return right;
    }

    /// Σ wᵢ aᵢ bᵢ.
    private double dot(double[] a, double[] b) {
        double total = 0;
        for (int i = 0; i < w.length; i++) {
            total += w[i] * a[i] * b[i];
        }
        return total;
    }

    /// Σ wᵢ² aᵢ bᵢ.
    private double squares(double[] a, double[] b) {
        double total = 0;
        for (int i = 0; i < w.length; i++) {
            total += w[i] * w[i] * a[i] * b[i];
        }
        return total;
    }

    private static void subtract(double factor, double[] a, double[] from) {
        for (int i = 0; i < a.length; i++) {
            from[i] -= factor * a[i];
        }
    }
}
