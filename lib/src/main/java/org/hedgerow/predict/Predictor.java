package org.hedgerow.predict;

import java.util.Optional;
import org.hedgerow.effect.Interval;
import org.hedgerow.model.Fit;
import org.hedgerow.numeric.StudentT;
import org.hedgerow.numeric.Vec;

/// Expected effects of a fit, and how far the true effect of a new study may lie from them.
public final class Predictor {
    private Predictor() {}

    /// The pooled effect of a model without moderators.
    public static Prediction predict(Fit fit, PredictionType type) {
        if (fit.sample().p() != 1) {
            throw new IllegalArgumentException("with moderators, a prediction needs their values");
        }
        return predict(fit, Vec.constant(1, 1), type);
    }

    /// x'b with variance s² = x'Cov(b)x; confidence limits ± c·s, prediction limits ± c'·√(s² + τ²)
    /// where true effects may differ.
    ///
    /// @param x p values, one for each column of the design
    public static Prediction predict(Fit fit, Vec x, PredictionType type) {
        double estimate = x.dot(fit.b());
        double variance = fit.covariance().quadraticForm(x);
        double half = fit.criticalValue() * Math.sqrt(variance);
        return new Prediction(
                estimate,
                Math.sqrt(variance),
                estimate - half,
                estimate + half,
                prediction(fit, estimate, variance, type));
    }

    private static Optional<Interval> prediction(Fit fit, double estimate, double variance, PredictionType type) {
        if (fit.k() < 2 || !fit.settings().method().effectsDiffer()) {
            return Optional.empty();
        }
        double half = critical(fit, type) * Math.sqrt(variance + fit.tau2().value());
        return Optional.of(new Interval(estimate - half, estimate + half));
    }

    private static double critical(Fit fit, PredictionType type) {
        double upper = 0.5 + fit.settings().level() / 200;
        return switch (type) {
            case DEFAULT -> fit.criticalValue();
            case T -> StudentT.quantile(upper, Math.max(1, fit.df()));
            case RILEY -> StudentT.quantile(upper, Math.max(1, fit.df() - 1));
        };
    }
}
