package org.hedgerow.influence;

import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.model.Fit;
import org.hedgerow.numeric.LeastSquares;
import org.hedgerow.numeric.Symmetric;
import org.hedgerow.numeric.Vec;

/// How much each study pulls the model towards itself.
///
/// @param hat the diagonal of the hat matrix H = X(X'AX)⁻¹X'A, with A the weights of the fit; it sums to p
/// @param residualVariances the diagonal of (I − H) M (I − H)', with M = diag(vᵢ + τ²)
public record Leverage(Vec hat, Vec residualVariances) {

    public static Leverage of(Fit fit) {
        Sample sample = fit.sample();
        double tau2 = fit.tau2().value();
        Vec a = fit.settings().weighting().weights(sample, tau2);
        Symmetric bread = LeastSquares.of(sample.x(), sample.yi(), a).inverse();
        Symmetric covariance = fit.covariance().times(1 / fit.scale());
        Vec hat = Vec.tabulate(
                sample.k(), i -> a.get(i) * bread.quadraticForm(sample.x().row(i)));
        Vec variances = Vec.tabulate(
                sample.k(),
                i -> (sample.vi().get(i) + tau2) * (1 - 2 * hat.get(i))
                        + covariance.quadraticForm(sample.x().row(i)));
        return new Leverage(hat, variances);
    }

    /// eᵢ = yᵢ − xᵢ'b.
    static Vec residuals(Fit fit) {
        Sample sample = fit.sample();
        return Vec.tabulate(
                sample.k(), i -> sample.yi().get(i) - sample.x().row(i).dot(fit.b()));
    }
}
