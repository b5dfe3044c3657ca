package org.hedgerow.model;

import java.util.List;
import org.hedgerow.heterogeneity.Tau2Estimator;
import org.hedgerow.problem.ProblemException;

/// What is asked of a two-step model, apart from its data.
///
/// @param level confidence level of all intervals, in percent
public record Settings(Method method, Inference inference, double level, Weighting weighting) {

    /// metafor's defaults: REML, Wald, 95 %, inverse-variance weights.
    public static final Settings DEFAULTS =
            new Settings(new Method.RandomEffects(Tau2Estimator.REML), Inference.WALD, 95, Weighting.INVERSE_VARIANCE);

    public Settings {
        // below 1 it is a share typed for a percentage; so close to 100 that the quantile is infinite it says nothing
        if (!(level >= 1 && 0.5 + level / 200 < 1)) {
            throw new ProblemException(
                    "a confidence level is a percentage from 1 to below 100, not " + level,
                    level > 0 && level < 1 ? "Type level(" + 100 * level + ")." : "Type level(95), say.");
        }
    }

    public Settings with(Method other) {
        return new Settings(other, inference, level, weighting);
    }

    public Settings with(Inference other) {
        return new Settings(method, other, level, weighting);
    }

    public Settings with(Weighting other) {
        return new Settings(method, inference, level, other);
    }

    /// The same for some of the studies only, which matters where weights are given study by study.
    ///
    /// @param rows the studies, counted from 0
    public Settings only(List<Integer> rows) {
        return new Settings(method, inference, level, weighting.only(rows));
    }

    public Settings withLevel(double other) {
        return new Settings(method, inference, other, weighting);
    }
}
