package org.hedgerow.moderator;

import org.hedgerow.heterogeneity.Tau2Estimator;
import org.hedgerow.model.Fit;
import org.hedgerow.model.Method;
import org.hedgerow.numeric.ChiSquared;
import org.hedgerow.problem.ProblemException;

/// The likelihood ratio test of two nested models (metafor's `anova`): twice the difference of their
/// log-likelihoods is χ² on the difference of their numbers of parameters.
///
/// @param statistic 2 (log-likelihood of the full model − that of the reduced one)
/// @param parametersFull coefficients and, under random effects, τ²
/// @param parametersReduced likewise
public record LikelihoodRatio(double statistic, int parametersFull, int parametersReduced, double pValue) {

    /// @throws ProblemException if the two are not fitted by ML to the same effect sizes, or not nested
    public static LikelihoodRatio of(Fit full, Fit reduced) {
        if (!full.sample().yi().equals(reduced.sample().yi())
                || !full.sample().vi().equals(reduced.sample().vi())) {
            throw new ProblemException(
                    "the two models are fitted to different studies (" + full.k() + " and " + reduced.k()
                            + "), so their likelihoods cannot be compared",
                    "Fit both to the studies that have every moderator of the larger model.");
        }
        int difference = parameters(full) - parameters(reduced);
        if (difference <= 0) {
            throw new ProblemException(
                    "the second model must have fewer parameters than the first, here " + parameters(reduced) + " and "
                            + parameters(full),
                    difference < 0 ? "Change their order." : "Compare them by AIC instead.");
        }
        boolean sameDesign = full.sample().x().equals(reduced.sample().x());
        if (!sameDesign && (isReml(full) || isReml(reduced))) {
            throw new ProblemException(
                    "restricted likelihoods of models with different moderators cannot be compared",
                    "Fit both with ML.");
        }
        boolean restricted = isReml(full);
        double statistic = restricted
                ? 2 * (full.reml().logLik() - reduced.reml().logLik())
                : 2 * (full.ml().logLik() - reduced.ml().logLik());
        return new LikelihoodRatio(
                statistic,
                parameters(full),
                parameters(reduced),
                ChiSquared.upperTail(Math.max(0, statistic), difference));
    }

    private static boolean isReml(Fit fit) {
        return fit.settings().method() instanceof Method.RandomEffects(var estimator)
                && estimator == Tau2Estimator.REML;
    }

    private static int parameters(Fit fit) {
        return fit.sample().p() + (fit.settings().method() instanceof Method.RandomEffects ? 1 : 0);
    }
}
