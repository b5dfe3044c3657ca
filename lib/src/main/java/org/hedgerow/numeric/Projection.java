package org.hedgerow.numeric;

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
    private final double[][] wq;
    private final double[] d;
    private final double[][] r;
    private final double[] c;
    private final double[] rest;
    private final double[] wrest;

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
        this.wq = new double[p][y.size()];
        this.d = new double[p];
        this.r = new double[p][p];
        this.c = new double[p];
        this.rest = new double[y.size()];
        this.wrest = new double[y.size()];
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
            c[j] = Dot.of(wq[j], rest) / d[j];
            subtract(c[j], q[j], rest);
        }
        weighted(rest, wrest);
        return this;
    }

    private void orthogonalise(int j) {
        double[] column = q[j];
        System.arraycopy(x[j], 0, column, 0, column.length);
        weighted(column, wq[j]);
        double length = Dot.of(wq[j], column);
        d[j] = length;
        if (j > 0) {
            makeOrthogonal(j);
        }
        if (!(d[j] > COLLINEAR * COLLINEAR * length)) {
            throw new LeastSquares.CollinearException(j);
        }
    }

    private void makeOrthogonal(int j) {
        for (int m = 0; m < j; m++) {
            r[m][j] = 0;
        }
        for (int pass = 0; pass < 2; pass++) {
            for (int m = 0; m < j; m++) {
                double along = Dot.of(wq[m], q[j]) / d[m];
                r[m][j] += along;
                subtract(along, q[m], q[j]);
            }
        }
        weighted(q[j], wq[j]);
        d[j] = Dot.of(wq[j], q[j]);
    }

    /// Σ wᵢ.
    public double sumOfWeights() {
        return Dot.sum(w);
    }

    /// Σ wᵢ².
    public double sumOfSquaredWeights() {
        return Dot.of(w, w);
    }

    /// y'Py = Σ wᵢ rᵢ².
    public double yPy() {
        return Dot.of(wrest, rest);
    }

    /// y'PPy = Σ wᵢ² rᵢ².
    public double yPPy() {
        return Dot.of(wrest, wrest);
    }

    /// y'PPPy = u'Pu with u = Py.
    public double yPPPy() {
        double total = Dot.of(w, wrest, wrest);
        for (int j = 0; j < q.length; j++) {
            double along = Dot.of(wq[j], wrest);
            total -= along * along / d[j];
        }
        return total;
    }

    /// tr P.
    public double traceP() {
        double total = sumOfWeights();
        for (int j = 0; j < q.length; j++) {
            total -= Dot.of(wq[j], wq[j]) / d[j];
        }
        return total;
    }

    /// tr PP.
    public double tracePP() {
        double total = sumOfSquaredWeights();
        for (int j = 0; j < q.length; j++) {
            total -= 2 * Dot.of(w, wq[j], wq[j]) / d[j];
            for (int m = 0; m <= j; m++) {
                double entry = Dot.of(wq[j], wq[m]);
                total += (m < j ? 2 : 1) * entry * entry / (d[j] * d[m]);
            }
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

    /// tr PVPV for a diagonal matrix V: half the variance of y'Py when V is the covariance of a normal y.
    public double tracePVPV(Vec v) {
        double total = 0;
        for (int i = 0; i < w.length; i++) {
            double wv = w[i] * v.get(i);
            total += wv * wv * (1 - 2 * leverage(i));
        }
        for (int j = 0; j < q.length; j++) {
            for (int m = 0; m <= j; m++) {
                double entry = 0;
                for (int i = 0; i < w.length; i++) {
                    entry += wq[j][i] * v.get(i) * wq[m][i];
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
                    entry -= wq[m][i] * wq[m][j] / d[m];
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

    private void weighted(double[] a, double[] into) {
        for (int i = 0; i < a.length; i++) {
            into[i] = w[i] * a[i];
        }
    }

    private static void subtract(double factor, double[] a, double[] from) {
        for (int i = 0; i < a.length; i++) {
            from[i] -= factor * a[i];
        }
    }
}
