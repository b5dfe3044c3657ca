package org.hedgerow.effect;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.hedgerow.data.Arm;
import org.hedgerow.numeric.Vec;

/// The effect sizes of a data set.
///
/// @param outcome what was counted, by the name of its column
/// @param measure what they are
/// @param correction what was added to zero cells
/// @param studies one for each row used, in the data's order
/// @param notes what the analyst must know: studies corrected, studies without an effect size
public record EffectSizes(
        String outcome, Measure measure, Correction correction, List<StudyEffect> studies, List<String> notes) {
    public EffectSizes {
        studies = List.copyOf(studies);
        notes = List.copyOf(notes);
    }

    /// Effect sizes of arms with events among patients.
    public static EffectSizes of(String outcome, ProportionEffects method, List<Arm> arms) {
        List<Proportion> data = arms.stream()
                .map(arm -> new Proportion(arm.events(), arm.patients()))
                .toList();
        List<Effect> effects = method.effects(data);
        List<StudyEffect> studies = new ArrayList<>();
        for (int i = 0; i < arms.size(); i++) {
            studies.add(new StudyEffect(arms.get(i).label(), arms.get(i).study(), data.get(i), effects.get(i)));
        }
        return new EffectSizes(
                outcome, method.measure(), method.correction(), studies, CorrectionNotes.of(method, studies));
    }

    /// The same effect sizes under another name of the outcome.
    public EffectSizes named(String other) {
        return new EffectSizes(other, measure, correction, studies, notes);
    }

    /// The studies that have an effect size, which are the ones a model is fitted to.
    public List<StudyEffect> estimable() {
        return studies.stream()
                .filter(s -> s.effect() instanceof Effect.Estimated)
                .toList();
    }

    public Vec yi() {
        return column(Effect.Estimated::yi);
    }

    public Vec vi() {
        return column(Effect.Estimated::vi);
    }

    /// The number of different studies among the estimable arms.
    public int studyCount() {
        return (int) estimable().stream().map(StudyEffect::study).distinct().count();
    }

    /// The one inverse that every number made from these effect sizes is brought back with: for Freeman-Tukey
    /// proportions Miller's, at the harmonic mean of the arms' sizes.
    public Inverse inverse() {
        return switch (measure) {
            case OneProportion p ->
                switch (p) {
                    case PR -> Inverse.IDENTITY;
                    case PLN -> Inverse.EXP;
                    case PLO -> Inverse.INVERSE_LOGIT;
                    case PRZ -> Inverse.PHI;
                    case PAS -> Inverse.SINE_SQUARED;
                    case PFT -> new Inverse.FreemanTukey(harmonicMeanSize());
                };
            case TwoProportions _, TwoRates _ -> Inverse.EXP;
            case TwoMeans _ -> Inverse.IDENTITY;
            case OneCorrelation _ -> Inverse.TANH;
        };
    }

    private double harmonicMeanSize() {
        List<StudyEffect> used = estimable();
        double inverses = used.stream()
                .map(StudyEffect::data)
                .mapToDouble(data -> switch (data) {
                    case Proportion p -> 1 / p.n();
                    case TwoByTwo t -> 1 / (t.a() + t.b() + t.c() + t.d());
                })
                .sum();
        return used.size() / inverses;
    }

    private Vec column(ToDoubleFunction<Effect.Estimated> part) {
        return Vec.of(studies.stream()
                .map(StudyEffect::effect)
                .filter(Effect.Estimated.class::isInstance)
                .map(e -> part.applyAsDouble((Effect.Estimated) e))
                .toList());
    }
}
