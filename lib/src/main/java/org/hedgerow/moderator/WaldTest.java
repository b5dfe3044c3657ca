package org.hedgerow.moderator;

import java.util.List;
import java.util.OptionalInt;
import org.hedgerow.model.Fit;
import org.hedgerow.numeric.ChiSquared;
import org.hedgerow.numeric.Cholesky;
import org.hedgerow.numeric.FisherF;
import org.hedgerow.numeric.Symmetric;
import org.hedgerow.numeric.Vec;
import org.hedgerow.problem.ProblemException;

/// The test that several combinations Lb of coefficients are all zero (metafor's QM).
///
/// QM = (Lb)'(L Cov(b) L')⁻¹ Lb is χ² on m degrees of freedom where the fit's tests are normal; QM/m is F on m
/// and k − p degrees of freedom where they are t (Viechtbauer et al. 2015, Psychol Methods 20:360, eq. 8).
///
/// @param statistic QM, or F where `df2` is there
/// @param df m, the number of combinations
/// @param df2 k − p of an F test; empty for a χ² test
public record WaldTest(double statistic, int df, OptionalInt df2, double pValue) {

    /// That the coefficients with these numbers, counted from 0, are all zero.
    public static WaldTest of(Fit fit, List<Integer> columns) {
        if (columns.isEmpty()) {
            throw new ProblemException("there is no coefficient to test", "Name a term of the model.");
        }
        int p = fit.sample().p();
        return ofCombinations(
                fit,
                columns.stream()
                        .map(column -> Vec.tabulate(p, j -> j == column ? 1 : 0))
                        .toList());
    }

    /// That these combinations of coefficients are all zero.
    ///
    /// @param rows the rows of L, each of length p
    /// @throws ProblemException if one of them says nothing that the others do not say
    public static WaldTest ofCombinations(Fit fit, List<Vec> rows) {
        return of(
                fit.b(),
                fit.covariance(),
                rows,
                fit.settings().inference().usesT() ? OptionalInt.of(fit.df()) : OptionalInt.empty());
    }

    /// That combinations of any estimates are all zero.
    ///
    /// @param b the estimates
    /// @param covariance theirs
    /// @param rows the rows of L
    /// @param df2 of an F test; empty for a χ² test
    public static WaldTest of(Vec b, Symmetric covariance, List<Vec> rows, OptionalInt df2) {
        int m = rows.size();
        Vec combined = Vec.tabulate(m, i -> rows.get(i).dot(b));
        double qm = cholesky(covariance(covariance, rows)).inverseQuadraticForm(combined);
        return df2.isPresent()
                ? new WaldTest(qm / m, m, df2, FisherF.upperTail(qm / m, m, df2.getAsInt()))
                : new WaldTest(qm, m, df2, ChiSquared.upperTail(qm, m));
    }

    /// L Cov(b) L'.
    private static Symmetric covariance(Symmetric v, List<Vec> rows) {
        int m = rows.size();
        double[][] entries = new double[m][m];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j <= i; j++) {
                for (int a = 0; a < v.size(); a++) {
                    for (int b = 0; b < v.size(); b++) {
                        entries[i][j] +=
                                rows.get(i).get(a) * v.get(a, b) * rows.get(j).get(b);
                    }
                }
            }
        }
        return Symmetric.of(entries);
    }

    private static Cholesky cholesky(Symmetric covariance) {
        try {
            return Cholesky.of(covariance);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    "one of the combinations follows from the others, so they cannot be tested together",
                    "Leave out the one that the others imply.");
        }
    }
}
