package org.hedgerow.model.exact;

import java.util.ArrayList;
import java.util.List;
import org.hedgerow.numeric.LeastSquares;
import org.hedgerow.numeric.LogBinomial;
import org.hedgerow.numeric.Matrix;
import org.hedgerow.numeric.Vec;

/// The model in which every arm has its own probability.
final class Saturated {
    private Saturated() {}

    /// An arm's log-likelihood at its own proportion.
    static double logLik(double x, double n) {
        return LogBinomial.coefficient(n, x) + xLog(x, n) + xLog(n - x, n);
    }

    /// The weighted residual sum of squares of y on those columns that are no combination of others: among the
    /// arms that are left, a level may be empty.
    static double residual(List<Vec> columns, Vec y, Vec weights) {
        List<Vec> kept = new ArrayList<>(columns);
        while (!kept.isEmpty()) {
            try {
                return LeastSquares.of(new Matrix(kept), y, weights).weightedRss();
            } catch (LeastSquares.CollinearException e) {
                kept.remove(e.column());
            }
        }
        return 0;
    }

    private static double xLog(double x, double n) {
        return x == 0 ? 0 : x * Math.log(x / n);
    }
}
