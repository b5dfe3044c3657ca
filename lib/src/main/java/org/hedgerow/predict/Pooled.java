package org.hedgerow.predict;

import java.util.List;
import java.util.Optional;
import org.hedgerow.effect.Counts;
import org.hedgerow.effect.EffectSizes;
import org.hedgerow.effect.Inverse;
import org.hedgerow.effect.NaturalScale;
import org.hedgerow.effect.Proportion;
import org.hedgerow.effect.StudyEffect;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.model.Fit;
import org.hedgerow.model.Settings;
import org.hedgerow.model.TwoStep;
import org.hedgerow.problem.ProblemException;

/// Effect sizes pooled by a model without moderators, with the way back to the scale people read.
///
/// @param effects what was pooled
/// @param fit the model
/// @param inverse the one inverse of all numbers made from this fit
public record Pooled(EffectSizes effects, Fit fit, Inverse inverse) {
    /// @throws ProblemException if no study has an effect size, or if the pooled value moves too far with
    ///     the size Freeman-Tukey values are brought back at and none was chosen
    public static Pooled of(EffectSizes effects, Settings settings) {
        if (effects.estimable().isEmpty()) {
            throw new ProblemException(
                    "none of the " + Things.of(effects).count(effects.studies().size()) + " has an effect size",
                    effects.studies().stream().allMatch(s -> s.data() instanceof Counts<?>)
                            ? "An arm with no or only events needs a correction: type to(ONLY0) in escalc."
                            : "Look at the notes of escalc for the reasons.");
        }
        Fit fit = TwoStep.fit(Sample.of(effects.yi(), effects.vi()), settings);
        Pooled pooled = new Pooled(effects, fit, effects.inverse());
        FreemanTukeySpread.of(pooled).ifPresent(spread -> spread.requireSmall(pooled));
        return pooled;
    }

    /// The same result under another name of its outcome.
    public Pooled named(String outcome) {
        return new Pooled(effects.named(outcome), fit, inverse);
    }

    /// What the pooled effect is read as: quantity, unit, reference line.
    public NaturalScale scale() {
        return effects.measure().scale();
    }

    /// Whether the model's own scale is the one people read, in the same unit.
    public boolean readAsItIs() {
        return inverse.equals(Inverse.IDENTITY) && scale().kind().factor() == 1;
    }

    /// What is pooled, in words: arms, studies or effects.
    public Things things() {
        return Things.of(effects);
    }

    /// The mean of the true effects on the natural scale, over all studies there might be: ∫ g⁻¹(u) dN(u;
    /// μ, τ²). The natural estimate itself is the median study's.
    public double naturalMean() {
        double tau2 = fit.settings().method().effectsDiffer() ? fit.tau2().value() : 0;
        return inverse.mean(onModelScale(PredictionType.DEFAULT).estimate(), tau2);
    }

    /// The pooled effect on the model's scale.
    public Prediction onModelScale(PredictionType type) {
        return Predictor.predict(fit, type);
    }

    /// The pooled effect on the scale people read.
    public Prediction natural(PredictionType type) {
        return onModelScale(type).on(inverse);
    }

    /// Whether there is a prediction interval: true effects may differ, and there is more than one to judge
    /// by.
    public boolean predicts() {
        return fit.settings().method().effectsDiffer() && fit.k() > 1;
    }

    /// Events and patients of all arms pooled; empty where the data are no proportions.
    public Optional<Proportion> totals() {
        double events = 0;
        double patients = 0;
        for (StudyEffect study : effects.estimable()) {
            if (!(study.data() instanceof Proportion(double x, double n))) {
                return Optional.empty();
            }
            events += x;
            patients += n;
        }
        return Optional.of(new Proportion(events, patients));
    }

    /// What the analyst must know of this result, that of its effect sizes first.
    public List<String> notes() {
        return new PooledNotes(this).all();
    }
}
