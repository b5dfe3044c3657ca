package org.hedgerow.predict;

import java.util.List;
import java.util.stream.IntStream;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.model.Fit;
import org.hedgerow.numeric.Vec;

/// The best linear unbiased predictions of the studies' true effects: each study's estimate drawn towards what
/// the model expects of it, the more so the less it is known.
///
/// θ̃ᵢ = λᵢ yᵢ + (1 − λᵢ) xᵢ'b with λᵢ = τ²/(τ² + vᵢ), and standard error √(λᵢ vᵢ + (1 − λᵢ)² xᵢ'Cov(b)xᵢ).
/// Raudenbush & Bryk 1985, J Educ Stat 10:75; Kackar & Harville 1981, Commun Stat A 10:1249.
public final class Blup {
    private Blup() {}

    /// One study's prediction.
    ///
    /// @param lower limit of the interval for its true effect
    /// @param upper likewise
    public record StudyPrediction(double estimate, double standardError, double lower, double upper) {}

    /// One for each study, on the model's scale.
    public static List<StudyPrediction> of(Fit fit) {
        return IntStream.range(0, fit.k()).mapToObj(i -> study(fit, i)).toList();
    }

    private static StudyPrediction study(Fit fit, int i) {
        Sample sample = fit.sample();
        Vec x = sample.x().row(i);
        double tau2 = fit.tau2().value();
        double vi = sample.vi().get(i);
        double own = tau2 / (tau2 + vi);
        Prediction expected = Predictor.predict(fit, x, PredictionType.DEFAULT);
        double estimate = own * sample.yi().get(i) + (1 - own) * expected.estimate();
        double shared = (1 - own) * expected.standardError();
        double se = Math.sqrt(own * vi + shared * shared);
        double half = fit.criticalValue() * se;
        return new StudyPrediction(estimate, se, estimate - half, estimate + half);
    }
}
