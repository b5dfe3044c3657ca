package org.hedgerow.effect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.hedgerow.numeric.Vec;

/// The effect sizes of a data set.
///
/// @param outcome what was counted or measured, by the name of its column
/// @param measure what they are
/// @param correction what was added to zero cells
/// @param studies one for each row used, in the data's order
/// @param notes what the analyst must know: studies corrected, studies without an effect size
/// @param inverseAt the size Freeman-Tukey values are brought back at, where the analyst chose one
public record EffectSizes(
        String outcome,
        Measure measure,
        Correction correction,
        List<StudyEffect> studies,
        List<String> notes,
        Optional<MeanSize> inverseAt) {
    public EffectSizes {
        studies = List.copyOf(studies);
        notes = List.copyOf(notes);
    }

    /// Effect sizes of studies.
    public static <D extends StudyData> EffectSizes of(
            String outcome, Computation<D> computation, List<Study<D>> studies) {
        List<Effect> effects =
                computation.effects(studies.stream().map(Study::data).toList());
        List<StudyEffect> made = new ArrayList<>();
        for (int i = 0; i < studies.size(); i++) {
            Study<D> study = studies.get(i);
            made.add(new StudyEffect(study.label(), study.study(), study.data(), effects.get(i)));
        }
        return new EffectSizes(
                outcome,
                computation.measure(),
                computation.correction(),
                made,
                CorrectionNotes.of(computation, made),
                Optional.empty());
    }

    /// The same effect sizes under another name of the outcome.
    public EffectSizes named(String other) {
        return new EffectSizes(other, measure, correction, studies, notes, inverseAt);
    }

    /// The same effect sizes with notes before their own.
    public EffectSizes after(List<String> first) {
        List<String> all = new ArrayList<>(first);
        all.addAll(notes);
        return new EffectSizes(outcome, measure, correction, studies, all, inverseAt);
    }

    /// The same effect sizes, Freeman-Tukey values to be brought back at this size.
    public EffectSizes inverseAt(MeanSize size) {
        return new EffectSizes(outcome, measure, correction, studies, notes, Optional.of(size));
    }

    /// Some of the studies, with other notes.
    ///
    /// @param rows the studies, counted from 0
    public EffectSizes only(List<Integer> rows, List<String> other) {
        return new EffectSizes(
                outcome, measure, correction, rows.stream().map(studies::get).toList(), other, inverseAt);
    }

    /// The studies that have an effect size, which are the ones a model is fitted to.
    public List<StudyEffect> estimable() {
        return studies.stream()
                .filter(s -> s.effect() instanceof Effect.Estimated)
                .toList();
    }

    /// The estimable studies' effect sizes, on the measure's scale.
    public Vec yi() {
        return column(Effect.Estimated::yi);
    }

    /// The estimable studies' sampling variances.
    public Vec vi() {
        return column(Effect.Estimated::vi);
    }

    /// The number of different studies among the estimable arms.
    public int studyCount() {
        return (int) estimable().stream().map(StudyEffect::study).distinct().count();
    }

    /// The sizes of the estimable studies, in patients, pairs or person-time.
    public Vec sizes() {
        return Vec.of(estimable().stream().map(study -> study.data().size()).toList());
    }

    /// The one inverse that every number made from these effect sizes is brought back with: for the
    /// Freeman-Tukey measures at the harmonic mean of the studies' sizes, unless another was chosen.
    public Inverse inverse() {
        return inverse(inverseAt.orElse(MeanSize.HARMONIC).of(sizes()));
    }

    /// The inverse at a given size.
    public Inverse inverse(double size) {
        return measure.scale().inverse(size);
    }

    private Vec column(ToDoubleFunction<Effect.Estimated> part) {
        return Vec.of(studies.stream()
                .map(StudyEffect::effect)
                .filter(Effect.Estimated.class::isInstance)
                .map(e -> part.applyAsDouble((Effect.Estimated) e))
                .toList());
    }
}
