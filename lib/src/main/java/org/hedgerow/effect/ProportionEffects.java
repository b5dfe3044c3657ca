package org.hedgerow.effect;

import java.util.ArrayList;
import java.util.List;

/// Computes the effect sizes of arms with x of n events.
///
/// @param measure which of the six
/// @param correction what is added to zero cells
/// @param variance at which proportion variances are taken
public record ProportionEffects(OneProportion measure, Correction correction, VarianceType variance) {

    /// The measure with metafor's defaults.
    public static ProportionEffects of(OneProportion measure) {
        return new ProportionEffects(measure, measure.defaultCorrection(), VarianceType.LS);
    }

    public ProportionEffects with(Correction other) {
        return new ProportionEffects(measure, other, variance);
    }

    public ProportionEffects with(VarianceType other) {
        return new ProportionEffects(measure, correction, other);
    }

    /// One effect for each arm, in the order given.
    public List<Effect> effects(List<Proportion> arms) {
        boolean anyZeroCell = arms.stream().anyMatch(Proportion::hasZeroCell);
        List<Double> added = arms.stream()
                .map(arm -> correction.amount(arm.hasZeroCell(), anyZeroCell))
                .toList();
        double average = average(arms, added);
        List<Effect> effects = new ArrayList<>();
        for (int i = 0; i < arms.size(); i++) {
            effects.add(effect(arms.get(i), added.get(i), average));
        }
        return List.copyOf(effects);
    }

    private Effect effect(Proportion arm, double added, double average) {
        Proportion corrected = arm.plus(added);
        boolean varianceOnly = correction.scope() == Correction.Scope.VARIANCE_ONLY;
        double p = variance == VarianceType.AV ? average : corrected.value();
        double n = varianceOnly ? arm.n() : corrected.n();
        return Effect.of(
                measure.yi(varianceOnly ? arm : corrected),
                measure.vi(p, n),
                added,
                "a zero cell, and nothing was added to it");
    }

    private static double average(List<Proportion> arms, List<Double> added) {
        double events = 0;
        double patients = 0;
        for (int i = 0; i < arms.size(); i++) {
            Proportion corrected = arms.get(i).plus(added.get(i));
            events += corrected.x();
            patients += corrected.n();
        }
        return events / patients;
    }
}
