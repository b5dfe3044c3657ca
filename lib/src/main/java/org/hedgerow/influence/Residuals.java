package org.hedgerow.influence;

import org.hedgerow.model.Fit;
import org.hedgerow.numeric.Vec;

/// How far each study lies from what the model expects of it.
///
/// @param residuals eᵢ = yᵢ − xᵢ'b
/// @param standardErrors of the residuals
/// @param standardised zᵢ = eᵢ / its standard error
public record Residuals(Vec residuals, Vec standardErrors, Vec standardised) {

    static Residuals of(Vec residuals, Vec standardErrors) {
        return new Residuals(
                residuals,
                standardErrors,
                Vec.tabulate(residuals.size(), i -> residuals.get(i) / standardErrors.get(i)));
    }

    /// Internally standardised residuals (metafor's `rstandard`): the variance of eᵢ is the i-th diagonal
    /// entry of (I − H) M (I − H)' with M = diag(vᵢ + τ²) and H the hat matrix. Under inverse-variance weights
    /// that is (vᵢ + τ²)(1 − hᵢ).
    ///
    /// Viechtbauer & Cheung 2010, Res Synth Methods 1:112, sec. 2.2.
    public static Residuals standardised(Fit fit) {
        return of(Leverage.residuals(fit), Leverage.of(fit).residualVariances().map(Math::sqrt));
    }
}
