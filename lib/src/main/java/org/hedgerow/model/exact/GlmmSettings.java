package org.hedgerow.model.exact;

import org.hedgerow.heterogeneity.Tau2Estimator;
import org.hedgerow.model.Inference;
import org.hedgerow.model.Method;
import org.hedgerow.numeric.Normal;
import org.hedgerow.numeric.StudentT;
import org.hedgerow.problem.ProblemException;

/// What is asked of a generalised linear mixed model, apart from its data.
///
/// @param method ML, a common effect (logistic regression), or a given τ²
/// @param inference Wald, or t on k − p degrees of freedom
/// @param level confidence level of all intervals, in percent
/// @param quadrature how arms' integrals are computed
public record GlmmSettings(Method method, Inference inference, double level, Quadrature quadrature) {

    /// ML, Wald, 95 %, the exact integral.
    public static final GlmmSettings DEFAULTS =
            new GlmmSettings(new Method.RandomEffects(Tau2Estimator.ML), Inference.WALD, 95, Quadrature.Refined.EXACT);

    public GlmmSettings {
        if (method instanceof Method.RandomEffects(var estimator) && estimator != Tau2Estimator.ML) {
            throw new ProblemException(
                    estimator + " is made for effect sizes with known variances; counts are fitted by maximum"
                            + " likelihood",
                    "Leave it out, or type ML.");
        }
        if (inference == Inference.KNHA || inference == Inference.ADHOC) {
            throw new ProblemException(
                    inference + " rescales effect sizes' variances, which counts do not have",
                    "Type T for Student's t on k - p degrees of freedom.");
        }
        if (!(level >= 1 && 0.5 + level / 200 < 1)) {
            throw new ProblemException(
                    "a confidence level is a percentage from 1 to below 100, not " + level, "Type level(95), say.");
        }
    }

    public GlmmSettings with(Method other) {
        return new GlmmSettings(other, inference, level, quadrature);
    }

    public GlmmSettings with(Inference other) {
        return new GlmmSettings(method, other, level, quadrature);
    }

    public GlmmSettings with(Quadrature other) {
        return new GlmmSettings(method, inference, level, other);
    }

    public GlmmSettings withLevel(double other) {
        return new GlmmSettings(method, inference, other, quadrature);
    }

    /// The factor of a standard error in an interval, with t on `df` degrees of freedom where t was asked for.
    double criticalValue(int df) {
        double upper = 0.5 + level / 200;
        return inference.usesT() ? StudentT.quantile(upper, df) : Normal.quantile(upper);
    }
}
