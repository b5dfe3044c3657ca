package org.hedgerow.model;

import java.util.ArrayList;
import java.util.List;
import org.hedgerow.effect.Correction;
import org.hedgerow.effect.Effect;
import org.hedgerow.effect.TwoByTwo;
import org.hedgerow.effect.TwoRateCounts;

/// The studies a stratified method pools, and those it has an effect size of.
final class Strata {
    private static final String EMPTY = "nobody, or everybody, had the event";

    private Strata() {}

    /// The tables that are pooled, with what is added to them.
    static List<TwoByTwo> ofTables(List<TwoByTwo> tables, StratifiedSettings settings) {
        List<TwoByTwo> kept = tables.stream()
                .filter(t -> settings.empty() != StratifiedSettings.EmptyStudies.LEFT_OUT || !isEmpty(t))
                .toList();
        return corrected(kept, settings.counts());
    }

    /// The same for rates.
    static List<TwoRateCounts> ofRates(List<TwoRateCounts> studies, StratifiedSettings settings) {
        List<TwoRateCounts> kept = studies.stream()
                .filter(s -> settings.empty() != StratifiedSettings.EmptyStudies.LEFT_OUT || !isEmpty(s))
                .toList();
        boolean any = kept.stream().anyMatch(Strata::hasZero);
        return kept.stream()
                .map(s -> plus(s, settings.counts().amount(hasZero(s), any)))
                .toList();
    }

    static List<TwoByTwo> corrected(List<TwoByTwo> tables, Correction correction) {
        boolean any = tables.stream().anyMatch(TwoByTwo::hasZeroCell);
        return tables.stream()
                .map(t -> t.plus(correction.amount(t.hasZeroCell(), any)))
                .toList();
    }

    /// Each table's own effect size, from corrected counts; empty studies have none unless they are kept.
    static List<Effect> tableEffects(List<TwoByTwo> tables, StratifiedSettings settings, TableEffect formula) {
        boolean any =
                tables.stream().filter(t -> !isDropped(isEmpty(t), settings)).anyMatch(TwoByTwo::hasZeroCell);
        List<Effect> effects = new ArrayList<>();
        for (TwoByTwo t : tables) {
            double add = settings.effects().amount(t.hasZeroCell(), any);
            effects.add(
                    isDropped(isEmpty(t), settings) ? new Effect.NotEstimable(EMPTY) : formula.of(t.plus(add), add));
        }
        return effects;
    }

    /// The same for rates.
    static List<Effect> rateEffects(List<TwoRateCounts> studies, StratifiedSettings settings, RateEffect formula) {
        boolean any =
                studies.stream().filter(s -> !isDropped(isEmpty(s), settings)).anyMatch(Strata::hasZero);
        List<Effect> effects = new ArrayList<>();
        for (TwoRateCounts s : studies) {
            double add = settings.effects().amount(hasZero(s), any);
            effects.add(
                    isDropped(isEmpty(s), settings) ? new Effect.NotEstimable(EMPTY) : formula.of(plus(s, add), add));
        }
        return effects;
    }

    private static boolean isDropped(boolean empty, StratifiedSettings settings) {
        return empty && settings.empty() != StratifiedSettings.EmptyStudies.KEPT;
    }

    private static boolean isEmpty(TwoByTwo t) {
        return t.a() + t.c() == 0 || t.b() + t.d() == 0;
    }

    private static boolean isEmpty(TwoRateCounts s) {
        return s.x1() + s.x2() == 0;
    }

    private static boolean hasZero(TwoRateCounts s) {
        return s.x1() == 0 || s.x2() == 0;
    }

    private static TwoRateCounts plus(TwoRateCounts s, double add) {
        return new TwoRateCounts(s.x1() + add, s.t1(), s.x2() + add, s.t2());
    }

    /// An effect size of a table to which `added` has been added.
    interface TableEffect {
        Effect of(TwoByTwo corrected, double added);
    }

    /// An effect size of rates to whose events `added` has been added.
    interface RateEffect {
        Effect of(TwoRateCounts corrected, double added);
    }
}
