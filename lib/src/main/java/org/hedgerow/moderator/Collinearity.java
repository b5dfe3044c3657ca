package org.hedgerow.moderator;

import java.util.List;
import org.hedgerow.model.Fit;
import org.hedgerow.numeric.Cholesky;
import org.hedgerow.numeric.Symmetric;
import org.hedgerow.numeric.Vec;

/// How much moderators that go together widen each other's intervals.
public final class Collinearity {
    private final Symmetric correlations;
    private final List<Integer> columns;

    private Collinearity(Symmetric correlations, List<Integer> columns) {
        this.correlations = correlations;
        this.columns = columns;
    }

    /// @param columns the moderators' coefficients, counted from 0: all but the intercept
    public static Collinearity of(Fit fit, List<Integer> columns) {
        int m = columns.size();
        Symmetric v = fit.covariance();
        double[][] r = new double[m][m];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j <= i; j++) {
                int a = columns.get(i);
                int b = columns.get(j);
                r[i][j] = i == j ? 1 : v.get(a, b) / Math.sqrt(v.get(a, a) * v.get(b, b));
            }
        }
        return new Collinearity(Symmetric.of(r), List.copyOf(columns));
    }

    /// The variance inflation factor of each moderator's coefficient: the diagonal of R⁻¹, with R the
    /// coefficients' correlations. Belsley, Kuh & Welsch 1980, Regression Diagnostics, ch. 3.
    public Vec factors() {
        Symmetric inverse = Cholesky.of(correlations).inverse();
        return Vec.tabulate(inverse.size(), j -> inverse.get(j, j));
    }

    /// The generalised factor of a term with several coefficients: |R₁₁| |R₂₂| / |R|, with R₁₁ the correlations
    /// among its own and R₂₂ among the others. Fox & Monette 1992, J Am Stat Assoc 87:178, eq. 10.
    ///
    /// @param term the term's columns, as in [#of]
    public double generalised(List<Integer> term) {
        List<Integer> others = columns.stream().filter(c -> !term.contains(c)).toList();
        if (others.isEmpty()) {
            return 1;
        }
        return Math.exp(logDeterminant(term)
                + logDeterminant(others)
                - Cholesky.of(correlations).logDeterminant());
    }

    private double logDeterminant(List<Integer> some) {
        int m = some.size();
        double[][] part = new double[m][m];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j <= i; j++) {
                part[i][j] = correlations.get(columns.indexOf(some.get(i)), columns.indexOf(some.get(j)));
            }
        }
        return Cholesky.of(Symmetric.of(part)).logDeterminant();
    }
}
