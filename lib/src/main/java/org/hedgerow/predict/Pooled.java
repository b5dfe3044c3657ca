package org.hedgerow.predict;

import java.util.List;
import java.util.Optional;
import org.hedgerow.effect.Counts;
import org.hedgerow.effect.EffectSizes;
import org.hedgerow.effect.Inverse;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.model.Coefficient;
import org.hedgerow.model.Fit;
import org.hedgerow.model.Settings;
import org.hedgerow.model.TwoStep;
import org.hedgerow.numeric.Vec;
import org.hedgerow.problem.ProblemException;

/// Effect sizes pooled by a model without moderators, with the way back to the scale people read.
///
/// @param effects what was pooled
/// @param fit the model
/// @param inverse the one inverse of all numbers made from this fit
public record Pooled(EffectSizes effects, Fit fit, Inverse inverse) implements PooledEffect {
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

    @Override
    public Pooled named(String outcome) {
        return new Pooled(effects.named(outcome), fit, inverse);
    }

    @Override
    public int k() {
        return fit.k();
    }

    @Override
    public double level() {
        return fit.settings().level();
    }

    @Override
    public Coefficient pooled() {
        return fit.pooled();
    }

    @Override
    public String intervals() {
        return fit.settings().inference().words();
    }

    @Override
    public Optional<Vec> weights() {
        return Optional.of(fit.weights());
    }

    @Override
    public boolean predicts() {
        return fit.settings().method().effectsDiffer() && fit.k() > 1;
    }

    @Override
    public double tau2() {
        return fit.settings().method().effectsDiffer() ? fit.tau2().value() : 0;
    }

    @Override
    public Prediction onModelScale(PredictionType type) {
        return Predictor.predict(fit, type);
    }

    @Override
    public List<String> notes() {
        return new PooledNotes(this).all();
    }
}
