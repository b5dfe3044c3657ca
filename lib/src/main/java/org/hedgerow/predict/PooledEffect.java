package org.hedgerow.predict;

import java.util.List;
import java.util.Optional;
import org.hedgerow.effect.EffectSizes;
import org.hedgerow.effect.Inverse;
import org.hedgerow.effect.NaturalScale;
import org.hedgerow.effect.Proportion;
import org.hedgerow.effect.StudyEffect;
import org.hedgerow.model.Coefficient;
import org.hedgerow.numeric.Vec;

/// One effect pooled from many studies, whatever the model: what cards, tables and plots need to know of it.
public sealed interface PooledEffect permits Pooled, ExactPooled, StratifiedPooled {

    /// What was pooled.
    EffectSizes effects();

    /// The one inverse of all numbers made from this result.
    Inverse inverse();

    /// How many studies (or arms) the model was fitted to.
    int k();

    /// The confidence level of all intervals, in percent.
    double level();

    /// The pooled effect on the model's scale.
    Coefficient pooled();

    /// What the intervals are called, e.g. `Wald`.
    String intervals();

    /// Each study's weight in percent; empty where the model gives none.
    Optional<Vec> weights();

    /// Whether there is a prediction interval: true effects may differ, and there is more than one to judge by.
    boolean predicts();

    /// The variance of true effects; 0 where they may not differ.
    double tau2();

    /// The pooled effect on the model's scale, with its intervals.
    Prediction onModelScale(PredictionType type);

    /// What the analyst must know of this result, that of its effect sizes first.
    List<String> notes();

    /// The same result under another name of its outcome.
    PooledEffect named(String outcome);

    /// The pooled effect on the scale people read: that of the median study, where τ² is more than 0.
    default Prediction natural(PredictionType type) {
        return onModelScale(type).on(inverse());
    }

    /// The mean of the true effects on the natural scale, over all studies there might be: ∫ g⁻¹(u) dN(u; μ,
    /// τ²).
    default double naturalMean() {
        return inverse().mean(pooled().estimate(), tau2());
    }

    /// What the pooled effect is read as: quantity, unit, reference line.
    default NaturalScale scale() {
        return effects().measure().scale();
    }

    /// Whether the model's own scale is the one people read, in the same unit.
    default boolean readAsItIs() {
        return inverse().equals(Inverse.IDENTITY) && scale().kind().factor() == 1;
    }

    /// What is pooled, in words: arms, studies or effects.
    default Things things() {
        return Things.of(effects());
    }

    /// Events and patients of all arms pooled; empty where the data are no proportions.
    default Optional<Proportion> totals() {
        double events = 0;
        double patients = 0;
        for (StudyEffect study : effects().estimable()) {
            if (!(study.data() instanceof Proportion(double x, double n))) {
                return Optional.empty();
            }
            events += x;
            patients += n;
        }
        return Optional.of(new Proportion(events, patients));
    }
}
