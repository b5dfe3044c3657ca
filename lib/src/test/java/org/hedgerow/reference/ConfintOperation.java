package org.hedgerow.reference;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.hedgerow.heterogeneity.IntervalMethod;
import org.hedgerow.heterogeneity.Tau2Interval;
import org.hedgerow.model.Confint;
import org.hedgerow.model.Fit;
import org.hedgerow.numeric.Vec;

/// `confint`: estimate, lower and upper limit of τ², τ, I² and H² of a two-step model.
///
/// metafor looks for limits no farther than max(100, 10 τ²) and gives that number where they lie beyond. The
/// library gives the limit itself; it is cut here.
final class ConfintOperation implements Operation {

    @Override
    public Optional<String> missing(Case c) {
        if (c.has("type") && c.text("type", "").startsWith("profile likelihood")) {
            return Optional.of("components of variance");
        }
        return RmaOperation.missingMethod(c);
    }

    @Override
    public Answer answer(Case c) {
        Fit fit = RmaOperation.fit(c);
        Tau2Interval interval = interval(fit, c.text("type", ""));
        double estimate = fit.tau2().value();
        double farthest = Math.max(100, 10 * estimate);
        double lower = Math.min(interval.lower(), farthest);
        double upper = Math.min(interval.upper(), farthest);
        double typical = interval.typicalVariance();
        return new Answer()
                .put("tau2", Vec.of(estimate, lower, upper))
                .put("tau", through(Math::sqrt, estimate, lower, upper))
                .put("I2", through(tau2 -> 100 * tau2 / (tau2 + typical), estimate, lower, upper))
                .put("H2", through(tau2 -> tau2 / typical + 1, estimate, lower, upper));
    }

    private static Tau2Interval interval(Fit fit, String type) {
        return switch (type) {
            case "QP" -> Confint.of(fit, new IntervalMethod.QProfile());
            case "GENQ" -> Confint.of(fit, Confint.generalisedQ(fit));
            case "PL" -> Confint.of(fit, Confint.profileLikelihood(fit));
            default -> Confint.of(fit);
        };
    }

    private static Vec through(DoubleUnaryOperator f, double... values) {
        return Vec.of(values).map(f);
    }
}
