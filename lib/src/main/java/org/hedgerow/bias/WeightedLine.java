package org.hedgerow.bias;

import java.util.ArrayList;
import java.util.List;
import org.hedgerow.model.Coefficient;
import org.hedgerow.numeric.LeastSquares;
import org.hedgerow.numeric.Matrix;
import org.hedgerow.numeric.StudentT;
import org.hedgerow.numeric.Vec;
import org.hedgerow.problem.ProblemException;

/// Weighted least squares whose weights are known but for a factor, as R's `lm` fits it: the covariance is
/// s²(X'WX)⁻¹ with s² = Σ wᵢ rᵢ²/(k − p), tests and intervals from t on k − p degrees of freedom.
///
/// @param coefficients in the order of the columns
/// @param dispersion s²
record WeightedLine(List<Coefficient> coefficients, double dispersion, int df) {

    /// A line with an intercept: the coefficients `intrcpt` and `slope`.
    static WeightedLine of(Vec x, Vec y, Vec w, double level) {
        return of(new Matrix(List.of(Vec.constant(y.size(), 1), x)), List.of("intrcpt", "slope"), y, w, level);
    }

    static WeightedLine of(Matrix x, List<String> terms, Vec y, Vec w, double level) {
        int df = x.rows() - x.cols();
        if (df < 1) {
            throw new ProblemException(
                    "a regression with %s coefficients needs more than %s studies".formatted(x.cols(), x.rows()),
                    "With so few studies nothing can be said of small-study effects.");
        }
        LeastSquares fit = fullRank(x, y, w);
        double dispersion = fit.weightedRss() / df;
        double critical = StudentT.quantile(0.5 + level / 200, df);
        List<Coefficient> lines = new ArrayList<>();
        for (int j = 0; j < x.cols(); j++) {
            double b = fit.coefficients().get(j);
            double se = Math.sqrt(dispersion * fit.inverse().get(j, j));
            lines.add(new Coefficient(
                    terms.get(j), b, se, b / se, StudentT.twoSided(b / se, df), b - critical * se, b + critical * se));
        }
        return new WeightedLine(lines, dispersion, df);
    }

    private static LeastSquares fullRank(Matrix x, Vec y, Vec w) {
        try {
            return LeastSquares.of(x, y, w);
        } catch (LeastSquares.CollinearException e) {
            throw new ProblemException(
                    "all studies have the same size or precision, or other columns of the model tell it already",
                    "There is no small study to compare with a large one.");
        }
    }

    Coefficient intercept() {
        return coefficients.getFirst();
    }

    Coefficient slope() {
        return coefficients.getLast();
    }
}
