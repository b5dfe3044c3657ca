package org.hedgerow.moderator;

import org.hedgerow.model.Coefficient;
import org.hedgerow.model.Fit;
import org.hedgerow.numeric.Normal;
import org.hedgerow.numeric.StudentT;
import org.hedgerow.numeric.Vec;

/// One combination x'b of coefficients with its test and interval: the difference of two levels, the effect at
/// some values of the moderators.
public final class Contrast {
    private Contrast() {}

    /// x'b with standard error √(x'Cov(b)x), tested and bounded as the fit's own coefficients are.
    ///
    /// @param name what it is called in a table
    /// @param x p numbers, one for each coefficient
    public static Coefficient of(Fit fit, String name, Vec x) {
        double estimate = x.dot(fit.b());
        double se = Math.sqrt(fit.covariance().quadraticForm(x));
        double statistic = estimate / se;
        double half = fit.criticalValue() * se;
        double p = fit.settings().inference().usesT()
                ? StudentT.twoSided(statistic, fit.df())
                : Normal.twoSided(statistic);
        return new Coefficient(name, estimate, se, statistic, p, estimate - half, estimate + half);
    }
}
