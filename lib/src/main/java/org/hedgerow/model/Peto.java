package org.hedgerow.model;

import static org.hedgerow.model.MantelHaenszel.sum;

import java.util.List;
import org.hedgerow.effect.Effect;
import org.hedgerow.effect.TwoByTwo;
import org.hedgerow.problem.ProblemException;

/// Peto's one-step common log odds ratio, as `rma.peto` of metafor pools it: Σ(O − E)/ΣV, standard error
/// 1/√ΣV, with O = a, E = m n1/N and the hypergeometric variance V = m (N − m) n1 n2/(N² (N − 1)), m the events
/// of both groups. It needs nothing added to zero cells and suits rare events and groups of like size; far
/// from 1 it is biased towards 1.
///
/// Yusuf, Peto, Lewis, Collins & Sleight 1985, Prog Cardiovasc Dis 27:335.
public final class Peto {
    private Peto() {}

    /// @throws ProblemException if one outcome never occurs in any table
    public static StratifiedFit fit(List<TwoByTwo> tables, StratifiedSettings settings) {
        List<TwoByTwo> pooled = Strata.ofTables(tables, settings);
        double variances = sum(pooled, Peto::variance);
        if (!(variances > 0)) {
            throw new ProblemException(
                    "in none of the " + tables.size() + " studies did some patients have the event and others not, so"
                            + " there is no odds ratio to pool",
                    "Check the columns of events and group sizes; a study in which everybody or nobody had the event"
                            + " says nothing about an odds ratio.");
        }
        double differences = sum(pooled, Peto::excess);
        var estimate = new StratifiedFit.Estimate(differences / variances, Math.sqrt(1 / variances));
        List<Effect> effects = Strata.tableEffects(tables, settings, Peto::effect);
        var fit = StratifiedFit.of("Peto", "PETO", settings, pooled.size(), estimate, effects);
        List<TwoByTwo> telling = pooled.stream().filter(t -> variance(t) > 0).toList();
        double q = sum(telling, t -> excess(t) * excess(t) / variance(t)) - differences * differences / variances;
        return fit.with(StratifiedFit.heterogeneity(Math.max(0, q), fit.estimable() - 1, telling.size() > 1));
    }

    /// (O − E)/V, variance 1/V.
    private static Effect effect(TwoByTwo t, double added) {
        double v = variance(t);
        return Effect.of(excess(t) / v, 1 / v, added, "nobody, or everybody, had the event");
    }

    private static double excess(TwoByTwo t) {
        double n = t.a() + t.b() + t.c() + t.d();
        return t.a() - (t.a() + t.c()) * (t.a() + t.b()) / n;
    }

    private static double variance(TwoByTwo t) {
        double n = t.a() + t.b() + t.c() + t.d();
        return (t.a() + t.c()) * (t.b() + t.d()) * ((t.a() + t.b()) / n) * ((t.c() + t.d()) / n) / (n - 1);
    }
}
