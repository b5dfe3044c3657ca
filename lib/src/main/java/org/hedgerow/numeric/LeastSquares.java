package org.hedgerow.numeric;

/// Weighted least squares of y on the columns of X with weights w: the minimum of Σ wᵢ (yᵢ − xᵢ'b)².
///
/// One [Projection] that no longer changes; see there how it is solved, and for P.
public final class LeastSquares {
    private final Projection projection;

    private LeastSquares(Projection projection) {
        this.projection = projection;
    }

    /// @param x k × p, of full column rank
    /// @param y k numbers
    /// @param w k weights from 0 on
    /// @throws CollinearException if a column of x is a combination of those before it
    public static LeastSquares of(Matrix x, Vec y, Vec w) {
        return new LeastSquares(new Projection(x, y).weigh(w));
    }

    /// With the weights 1/(vᵢ + τ²).
    ///
    /// @throws CollinearException if a column of x is a combination of those before it
    public static LeastSquares of(Matrix x, Vec y, Vec v, double tau2) {
        return new LeastSquares(new Projection(x, y).weigh(v, tau2));
    }

    /// The coefficients b.
    public Vec coefficients() {
        return projection.coefficients();
    }

    /// y − Xb.
    public Vec residuals() {
        return projection.residuals();
    }

    /// Σ wᵢ (yᵢ − xᵢ'b)², which is also y'Py.
    public double weightedRss() {
        return projection.yPy();
    }

    /// y'PPy = Σ wᵢ² (yᵢ − xᵢ'b)².
    public double squaredWeightedRss() {
        return projection.yPPy();
    }

    /// (X'WX)⁻¹.
    public Symmetric inverse() {
        return projection.inverse();
    }

    /// log |X'WX|.
    public double logDeterminant() {
        return projection.logDeterminant();
    }

    /// tr P.
    public double traceP() {
        return projection.traceP();
    }

    /// tr PV for a diagonal matrix V.
    public double tracePV(Vec v) {
        return projection.tracePV(v);
    }

    /// tr PP.
    public double tracePP() {
        return projection.tracePP();
    }

    /// tr PVPV for a diagonal matrix V: half the variance of y'Py when V is the covariance of a normal y.
    public double tracePVPV(Vec v) {
        return projection.tracePVPV(v);
    }

    /// The matrix of sᵢ Pᵢⱼ sⱼ.
    public Symmetric matrixP(Vec s) {
        return projection.matrix(s);
    }

    /// A column of X that is a combination of the columns before it.
    public static final class CollinearException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int column;

        CollinearException(int column) {
            super("column " + column + " is a combination of the columns before it");
            this.column = column;
        }

        /// The column's place, counted from 0.
        public int column() {
            return column;
        }
    }
}
