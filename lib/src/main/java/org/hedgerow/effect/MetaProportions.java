package org.hedgerow.effect;

import java.util.List;

/// Effect sizes of proportions as `metaprop` of R's meta package computes them, for those who have to meet its
/// numbers: only its corrections of log and raw proportions differ from metafor's. With a added to an arm with
/// no or only events:
///
/// | | yi | vi |
/// |---|---|---|
/// | PLN | log((x + a)/(n + a)) | 1/(x + a) − 1/(n + a), and 1/x − 1/(n + a) where x = n |
/// | PR | x/n, uncorrected | (x + a)(n − x + a)/(n + 2a)³ |
///
/// Schwarzer, Carpenter & Rücker 2015, Meta-Analysis with R; variances of PLN after Hartung & Knapp 2001, Stat
/// Med 20:3875, eq. 18.
public final class MetaProportions {
    private MetaProportions() {}

    /// One effect for each arm, in the order given.
    ///
    /// @param add a, one half in meta
    public static List<Effect> effects(OneProportion measure, List<Proportion> arms, double add) {
        return switch (measure) {
            case PLN -> arms.stream().map(arm -> log(arm, amount(arm, add))).toList();
            case PR -> arms.stream().map(arm -> raw(arm, amount(arm, add))).toList();
            case PLO, PRZ, PAS, PFT -> Computation.of(measure).effects(arms);
        };
    }

    private static double amount(Proportion arm, double add) {
        return arm.hasZeroCell() ? add : 0;
    }

    private static Effect log(Proportion arm, double a) {
        double events = arm.x() == arm.n() ? arm.x() : arm.x() + a;
        return Effect.of(
                Math.log((arm.x() + a) / (arm.n() + a)),
                1 / events - 1 / (arm.n() + a),
                a,
                "a zero cell, and nothing was added to it");
    }

    private static Effect raw(Proportion arm, double a) {
        double n = arm.n() + 2 * a;
        return Effect.of(
                arm.value(),
                (arm.x() + a) * (arm.n() - arm.x() + a) / (n * n * n),
                a,
                "a zero cell, and nothing was added to it");
    }
}
