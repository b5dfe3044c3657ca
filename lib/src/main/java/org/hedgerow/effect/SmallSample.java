package org.hedgerow.effect;

import org.hedgerow.numeric.Gammas;

/// The correction for the bias of a standardized mean difference.
final class SmallSample {
    private SmallSample() {}

    /// J(m) = Γ(m/2)/(√(m/2) Γ((m − 1)/2)), about 1 − 3/(4m − 1). Hedges 1981, J Educ Stat 6:107, eq. 6e.
    ///
    /// @param m degrees of freedom of the standard deviation; NaN below 2
    static double factor(double m) {
        return m > 1 ? 1 / (Math.sqrt(m / 2) * Gammas.ratio((m - 1) / 2, 0.5)) : Double.NaN;
    }
}
