package org.hedgerow.predict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hedgerow.effect.EffectSizes;
import org.hedgerow.effect.Inverse;
import org.hedgerow.effect.OneProportion;
import org.hedgerow.effect.Proportion;
import org.hedgerow.effect.StudyEffect;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.model.Fit;
import org.hedgerow.model.Method;
import org.hedgerow.model.Settings;
import org.hedgerow.model.TwoStep;

/// Effect sizes pooled by a model without moderators, with the way back to the scale people read.
///
/// @param effects what was pooled
/// @param fit the model
/// @param inverse the one inverse of all numbers made from this fit
public record Pooled(EffectSizes effects, Fit fit, Inverse inverse) {
    /// Below this many studies a prediction interval says more about τ² being uncertain than about new studies.
    private static final int FEW = 5;

    public static Pooled of(EffectSizes effects, Settings settings) {
        Fit fit = TwoStep.fit(Sample.of(effects.yi(), effects.vi()), settings);
        return new Pooled(effects, fit, effects.inverse());
    }

    /// The same result under another name of its outcome.
    public Pooled named(String outcome) {
        return new Pooled(effects.named(outcome), fit, inverse);
    }

    /// The pooled effect on the model's scale.
    public Prediction onModelScale(PredictionType type) {
        return Predictor.predict(fit, type);
    }

    /// The pooled effect on the scale people read.
    public Prediction natural(PredictionType type) {
        return onModelScale(type).on(inverse);
    }

    /// Whether true effects may differ, so that a new study's lies in an interval wider than the pooled one's.
    public boolean predicts() {
        return fit.settings().method() instanceof Method.RandomEffects;
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
        List<String> notes = new ArrayList<>(effects.notes());
        int arms = fit.k();
        int studies = effects.studyCount();
        if (studies < arms) {
            notes.add("%d arms come from %d studies; the model takes all arms as independent".formatted(arms, studies));
        }
        if (predicts() && fit.tau2().atBoundary() && arms > 1) {
            notes.add("τ² is 0: the arms differ no more than chance explains, and a new one is expected where the"
                    + " pooled one is");
        }
        if (predicts() && arms < FEW) {
            notes.add("With only %d %s, τ² and the prediction interval are hardly known"
                    .formatted(arms, arms == 1 ? "study" : "studies"));
        }
        leavesUnitInterval().ifPresent(notes::add);
        if (inverse instanceof Inverse.FreemanTukey ft) {
            notes.add("The Freeman-Tukey value is brought back at the harmonic mean of the sizes, n = "
                    + Math.round(ft.n() * 10) / 10.0 + "; another n gives another answer");
        }
        return notes;
    }

    private Optional<String> leavesUnitInterval() {
        boolean untransformed = effects.measure() == OneProportion.PR || effects.measure() == OneProportion.PLN;
        Prediction natural = natural(PredictionType.DEFAULT);
        double low = predicts() ? natural.predictionLower() : natural.lower();
        double high = predicts() ? natural.predictionUpper() : natural.upper();
        return untransformed && (low < 0 || high > 1)
                ? Optional.of("An interval leaves the range of proportions, 0 to 1: "
                        + effects.measure().words() + "s know no such limits; PLO does")
                : Optional.empty();
    }
}
