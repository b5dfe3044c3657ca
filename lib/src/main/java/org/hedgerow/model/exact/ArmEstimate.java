package org.hedgerow.model.exact;

import java.util.ArrayList;
import java.util.List;
import org.hedgerow.effect.Proportion;

/// What a fit says of one arm's true logit: its own data, drawn towards what the model expects of it (empirical
/// Bayes), with coefficients and τ² taken as known.
///
/// @param logit the most likely value, the conditional mode (lme4's `ranef`, with the expected logit added)
/// @param standardError of it, from the curvature there
/// @param expected what the model expects, offset and coefficients
public record ArmEstimate(double logit, double standardError, double expected) {

    /// One for each arm, in the data's order.
    public static List<ArmEstimate> of(BinomialFit fit) {
        double tau = fit.spread().tau();
        List<ArmEstimate> estimates = new ArrayList<>();
        for (int i = 0; i < fit.k(); i++) {
            Proportion arm = fit.sample().arms().get(i);
            double expected = fit.sample().offset().get(i);
            for (int j = 0; j < fit.sample().p(); j++) {
                expected += fit.sample().design().columns().get(j).get(i)
                        * fit.coefficients().get(j).estimate();
            }
            double mode = ArmIntegral.mode(arm.x(), arm.n(), expected, tau, 0, ArmIntegral.EXACTLY);
            double logit = expected + tau * mode;
            double e = Math.exp(-Math.abs(logit));
            double weight = arm.n() * e / ((1 + e) * (1 + e));
            estimates.add(new ArmEstimate(logit, tau / Math.sqrt(1 + tau * tau * weight), expected));
        }
        return estimates;
    }
}
