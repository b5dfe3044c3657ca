package org.hedgerow.numeric;

import org.apache.commons.numbers.gamma.GammaRatio;

/// Ratios of gamma functions, exact also where the functions themselves overflow.
public final class Gammas {
    private Gammas() {}

    /// Γ(a)/Γ(a + delta).
    public static double ratio(double a, double delta) {
        return GammaRatio.delta(a, delta);
    }
}
