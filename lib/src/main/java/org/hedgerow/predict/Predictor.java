package org.hedgerow.predict;

import org.hedgerow.model.Fit;
import org.hedgerow.numeric.StudentT;
import org.hedgerow.numeric.Vec;

/// Expected effects of a fit, and how far the true effect of a new study may lie from them.
public final class Predictor {
    private Predictor() {}

    /// The pooled effect of a model without moderators.
    public static Prediction predict(Fit fit, PredictionType type) {
        return predict(fit, Vec.constant(1, 1), type);
    }

    /// x'b with variance s² = x'Cov(b)x; confidence limits ± c·s, prediction limits ± c'·√(s² + τ²).
    ///
    /// @param x p values, one for each column of the design
    public static Prediction predict(Fit fit, Vec x, PredictionType type) {
        double estimate = 0;
        for (int j = 0; j < x.size(); j++) {
            estimate += x.get(j) * fit.coefficients().get(j).estimate();
        }
        double variance = fit.covariance().quadraticForm(x);
        double half = fit.criticalValue() * Math.sqrt(variance);
        double wide = critical(fit, type) * Math.sqrt(variance + fit.tau2().value());
        return new Prediction(
                estimate, Math.sqrt(variance), estimate - half, estimate + half, estimate - wide, estimate + wide);
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
