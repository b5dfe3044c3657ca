package org.hedgerow.predict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hedgerow.effect.Computation;
import org.hedgerow.effect.Effect;
import org.hedgerow.effect.EffectSizes;
import org.hedgerow.effect.Inverse;
import org.hedgerow.effect.OneProportion;
import org.hedgerow.effect.Proportion;
import org.hedgerow.effect.StudyEffect;
import org.hedgerow.model.Coefficient;
import org.hedgerow.model.exact.BinomialFit;
import org.hedgerow.model.exact.BinomialNormal;
import org.hedgerow.model.exact.BinomialSample;
import org.hedgerow.model.exact.GlmmSettings;
import org.hedgerow.numeric.Vec;
import org.hedgerow.problem.ProblemException;

/// Proportions pooled by their exact likelihood, the binomial-normal model: no arm is corrected, and none is
/// left out for having no events.
///
/// @param effects the arms, with logits for those who want to see them
/// @param fit the model
public record ExactPooled(EffectSizes effects, BinomialFit fit) implements PooledEffect {
    /// Below this many arms a prediction interval says more about τ² being uncertain than about new arms.
    private static final int FEW = 5;

    /// @param reading what must be known of how the arms were read
    /// @throws ProblemException if the data are no single proportions
    public static ExactPooled of(EffectSizes effects, List<String> reading, GlmmSettings settings) {
        return new ExactPooled(
                logits(effects, reading), BinomialNormal.fit(BinomialSample.of(arms(effects)), settings));
    }

    /// The counts of arms.
    ///
    /// @throws ProblemException if the data are no single proportions
    public static List<Proportion> arms(EffectSizes effects) {
        List<Proportion> arms = new ArrayList<>();
        for (StudyEffect study : effects.studies()) {
            if (!(study.data() instanceof Proportion arm)) {
                throw new ProblemException(
                        "glmm pools the counts of single arms, not "
                                + effects.measure().words() + "s",
                        "Type escalc(PLO, table, xi(\"…\"), ni(\"…\")) for it, or pool these with rma.");
            }
            arms.add(arm);
        }
        return arms;
    }

    /// The same arms with their logits, without a word on corrections, as the model needs none.
    public static EffectSizes logits(EffectSizes effects, List<String> reading) {
        List<Proportion> arms = arms(effects);
        List<Effect> logits = Computation.of(OneProportion.PLO).effects(arms);
        List<StudyEffect> studies = new ArrayList<>();
        for (int i = 0; i < arms.size(); i++) {
            StudyEffect study = effects.studies().get(i);
            studies.add(new StudyEffect(study.label(), study.study(), arms.get(i), logits.get(i)));
        }
        return new EffectSizes(
                effects.outcome(),
                OneProportion.PLO,
                OneProportion.PLO.defaultCorrection(),
                studies,
                reading,
                Optional.empty());
    }

    @Override
    public ExactPooled named(String outcome) {
        return new ExactPooled(effects.named(outcome), fit);
    }

    @Override
    public Inverse inverse() {
        return Inverse.INVERSE_LOGIT;
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
        return Optional.empty();
    }

    @Override
    public boolean predicts() {
        return fit.effectsDiffer() && k() > 1;
    }

    @Override
    public double tau2() {
        return fit.effectsDiffer() ? fit.spread().tau2() : 0;
    }

    @Override
    public Prediction onModelScale(PredictionType type) {
        Vec one = Vec.constant(1, 1);
        return switch (type) {
            case DEFAULT -> ExactPredictor.predict(fit, one);
            case T -> ExactPredictor.predict(fit, one, fit.df());
            case RILEY -> ExactPredictor.predict(fit, one, Math.max(1, fit.df() - 1));
        };
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>(effects.notes());
        int studies = effects.studyCount();
        if (studies < k()) {
            notes.add(things().count(k()) + " come from " + studies + " studies; the model takes all " + things().many()
                    + " as independent");
        }
        long empty = effects.studies().stream()
                .filter(s -> s.data() instanceof Proportion p && p.hasZeroCell())
                .count();
        if (empty > 0) {
            notes.add(empty + " of " + things().count(k()) + " have no events, or nothing but events; nothing was added"
                    + " to their counts, which enter the model as they are");
        }
        if (predicts() && fit.spread().atBoundary()) {
            notes.add("τ² is estimated as 0: no differences beyond chance could be seen");
        }
        if (fit.effectsDiffer() && k() < FEW) {
            notes.add("With only " + things().count(k()) + ", τ² and the prediction interval are hardly known");
        }
        return notes;
    }
}
