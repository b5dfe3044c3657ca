package org.hedgerow.heterogeneity;

import java.util.List;
import org.hedgerow.numeric.LeastSquares;
import org.hedgerow.numeric.Matrix;
import org.hedgerow.numeric.Projection;
import org.hedgerow.numeric.Vec;

/// k effect sizes with their sampling variances, and the k × p design matrix of the model they are to follow:
/// yᵢ = xᵢ'β + uᵢ + eᵢ with uᵢ ~ N(0, τ²) and eᵢ ~ N(0, vᵢ).
public record Sample(Vec yi, Vec vi, Matrix x) {
    public Sample {
        if (yi.size() != vi.size() || yi.size() != x.rows()) {
            throw new IllegalArgumentException("yi, vi and the rows of x differ in number");
        }
        if (!yi.isFinite() || !vi.isFinite()) {
            throw new IllegalArgumentException("yi and vi must be finite numbers");
        }
    }

    /// The model with an intercept only.
    public static Sample of(Vec yi, Vec vi) {
        return new Sample(yi, vi, Matrix.ones(yi.size()));
    }

    /// Some of the studies, in the order given.
    ///
    /// @param rows the studies, counted from 0
    public Sample only(List<Integer> rows) {
        return new Sample(
                yi.only(rows),
                vi.only(rows),
                new Matrix(x.columns().stream().map(column -> column.only(rows)).toList()));
    }

    /// The number of effect sizes.
    public int k() {
        return yi.size();
    }

    /// The number of coefficients.
    public int p() {
        return x.cols();
    }

    /// Whether the design is one column of ones.
    public boolean isInterceptOnly() {
        Vec first = x.columns().getFirst();
        for (int i = 0; i < first.size(); i++) {
            if (first.get(i) != 1) {
                return false;
            }
        }
        return p() == 1;
    }

    /// The fit with inverse-variance weights wᵢ = 1 / (vᵢ + τ²).
    public LeastSquares at(double tau2) {
        return LeastSquares.of(x, yi, vi, tau2);
    }

    /// The fit with given weights.
    public LeastSquares weighted(Vec weights) {
        return LeastSquares.of(x, yi, weights);
    }

    /// The workspace of a search over τ².
    public Projection projection() {
        return new Projection(x, yi);
    }
}
