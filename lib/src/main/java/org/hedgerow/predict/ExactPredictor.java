package org.hedgerow.predict;

import java.util.Optional;
import org.hedgerow.effect.Interval;
import org.hedgerow.model.exact.BinomialFit;
import org.hedgerow.numeric.Normal;
import org.hedgerow.numeric.StudentT;
import org.hedgerow.numeric.Vec;

/// Expected logits of a binomial-normal fit, and how far the true logit of a new arm may lie from them; on the
/// way back, exactly what half of all arms lie below.
public final class ExactPredictor {
    private ExactPredictor() {}

    /// The pooled logit of a model without moderators.
    public static Prediction predict(BinomialFit fit) {
        if (fit.sample().p() != 1) {
            throw new IllegalArgumentException("with moderators, a prediction needs their values");
        }
        return predict(fit, Vec.constant(1, 1));
    }

    /// x'b with variance s² = x'Cov(b)x; confidence limits ± c·s, prediction limits ± c·√(s² + τ²), c from the
    /// distribution of the fit's own tests.
    ///
    /// @param x p values, one for each column of the design
    public static Prediction predict(BinomialFit fit, Vec x) {
        return predict(fit, x, fit.settings().inference().usesT() ? fit.df() : Double.POSITIVE_INFINITY);
    }

    /// The same with prediction limits from t on `df` degrees of freedom, the normal distribution where they
    /// are infinite. R's meta takes k − 1.
    public static Prediction predict(BinomialFit fit, Vec x, double df) {
        double estimate = 0;
        for (int j = 0; j < x.size(); j++) {
            estimate += x.get(j) * fit.coefficients().get(j).estimate();
        }
        double variance = fit.covariance().quadraticForm(x);
        double half = critical(fit, fit.settings().inference().usesT() ? fit.df() : Double.POSITIVE_INFINITY)
                * Math.sqrt(variance);
        double whole = critical(fit, df) * Math.sqrt(variance + fit.spread().tau2());
        Optional<Interval> limits = fit.effectsDiffer() && fit.k() > 1
                ? Optional.of(new Interval(estimate - whole, estimate + whole))
                : Optional.empty();
        return new Prediction(estimate, Math.sqrt(variance), estimate - half, estimate + half, limits);
    }

    private static double critical(BinomialFit fit, double df) {
        double upper = 0.5 + fit.settings().level() / 200;
        return Double.isInfinite(df) ? Normal.quantile(upper) : StudentT.quantile(upper, Math.max(1, df));
    }
}
