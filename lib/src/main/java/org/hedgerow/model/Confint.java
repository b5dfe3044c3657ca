package org.hedgerow.model;

import org.hedgerow.heterogeneity.IntervalMethod;
import org.hedgerow.heterogeneity.LikelihoodKind;
import org.hedgerow.heterogeneity.Tau2Estimator;
import org.hedgerow.heterogeneity.Tau2Interval;
import org.hedgerow.problem.ProblemException;

/// Intervals for the variance of true effects of a fit, as `confint` of metafor makes them.
public final class Confint {
    private Confint() {}

    /// metafor's default: the generalised Q of a fit by GENQ or GENQM, with its weights, the Q-profile of any
    /// other.
    ///
    /// @throws ProblemException if the fit has no estimated τ²
    public static Tau2Interval of(Fit fit) {
        Method.RandomEffects random = random(fit);
        return of(fit, random.estimator().isGeneralisedQ() ? generalisedQ(fit) : new IntervalMethod.QProfile());
    }

    /// @throws ProblemException if the fit has no estimated τ²
    public static Tau2Interval of(Fit fit, IntervalMethod method) {
        random(fit);
        return Tau2Interval.of(fit.sample(), method, fit.settings().level());
    }

    /// By the generalised Q with the fit's own weights, 1/√vᵢ if it has none that are fixed.
    public static IntervalMethod.GeneralisedQ generalisedQ(Fit fit) {
        Weighting weighting = fit.settings().weighting();
        return new IntervalMethod.GeneralisedQ(
                weighting.equals(Weighting.INVERSE_VARIANCE)
                        ? fit.sample().vi().map(v -> 1 / Math.sqrt(v))
                        : weighting.weights(fit.sample(), 0));
    }

    /// By the profile of the likelihood the fit itself maximises, the full one unless that is REML's.
    public static IntervalMethod.ProfileLikelihood profileLikelihood(Fit fit) {
        return new IntervalMethod.ProfileLikelihood(
                fit.settings().method() instanceof Method.RandomEffects(var estimator)
                                && estimator == Tau2Estimator.REML
                        ? LikelihoodKind.REML
                        : LikelihoodKind.ML);
    }

    private static Method.RandomEffects random(Fit fit) {
        if (!(fit.settings().method() instanceof Method.RandomEffects random)) {
            throw new ProblemException(
                    fit.settings().method().name() + " estimates no variance of true effects",
                    "Pool with random effects for an interval: REML, say.");
        }
        if (fit.df() == 0) {
            throw new ProblemException(
                    "an interval for τ² needs more studies (here " + fit.k() + ") than coefficients (here "
                            + fit.sample().p() + ")",
                    "Take moderators out of the model.");
        }
        return random;
    }
}
