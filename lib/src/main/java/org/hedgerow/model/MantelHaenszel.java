package org.hedgerow.model;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.hedgerow.effect.Effect;
import org.hedgerow.effect.TwoByTwo;
import org.hedgerow.effect.TwoRateCounts;
import org.hedgerow.problem.ProblemException;

/// Mantel & Haenszel's common effect of tables and of rates, as `rma.mh` of metafor pools it: from the counts
/// themselves, zero cells included, so that nothing has to be added.
///
/// Mantel & Haenszel 1959, J Natl Cancer Inst 22:719; the formulas stand with each measure.
public final class MantelHaenszel {
    private static final String NAME = "Mantel-Haenszel";

    private MantelHaenszel() {}

    /// The common effect of 2 × 2 tables, with the tests of association, of Breslow-Day and of Tarone where the
    /// measure is the odds ratio.
    ///
    /// @throws ProblemException if there is no table, or one group or outcome never occurs, so that the measure
    ///     is 0 or infinite
    public static StratifiedFit fit(List<TwoByTwo> tables, MantelHaenszelTables measure, StratifiedSettings settings) {
        List<Effect> effects = measure.effects(tables, settings);
        List<TwoByTwo> pooled = Strata.ofTables(tables, settings);
        checkAny(pooled);
        StratifiedFit.Estimate estimate = measure.estimate(pooled);
        check(estimate, measure.words());
        var fit = StratifiedFit.of(NAME, measure.name(), settings, pooled.size(), estimate, effects);
        return switch (measure) {
            case OR ->
                fit.withAssociation(association(pooled, settings.continuity()))
                        .withHomogeneity(OddsHomogeneity.of(pooled, Math.exp(estimate.value())));
            case RR, RD -> fit;
        };
    }

    /// The common effect of two groups' incidence rates, with the test of association where the measure is the
    /// rate ratio.
    ///
    /// @throws ProblemException as for tables
    public static StratifiedFit fit(
            List<TwoRateCounts> studies, MantelHaenszelRates measure, StratifiedSettings settings) {
        List<Effect> effects = measure.effects(studies, settings);
        List<TwoRateCounts> pooled = Strata.ofRates(studies, settings);
        checkAny(pooled);
        StratifiedFit.Estimate estimate = measure.estimate(pooled);
        check(estimate, measure.words());
        var fit = StratifiedFit.of(NAME, measure.name(), settings, pooled.size(), estimate, effects);
        return switch (measure) {
            case IRR -> fit.withAssociation(rateAssociation(pooled, settings.continuity()));
            case IRD -> fit;
        };
    }

    /// Cochran-Mantel-Haenszel's test that the groups do not differ: (|Σ(a − n1 m/N)| − c)² / Σ n1 n2 m (N − m)
    /// / (N² (N − 1)), m the events of both groups, c = ½ when corrected; 1 degree of freedom. Empty when one
    /// outcome never occurs.
    public static Optional<ChiSquaredTest> association(
            List<TwoByTwo> tables, StratifiedSettings.Continuity continuity) {
        double variance = sum(tables, t -> {
            double n = t.a() + t.b() + t.c() + t.d();
            return (t.a() + t.b()) / n * ((t.c() + t.d()) / n) * (t.a() + t.c()) * ((t.b() + t.d()) / (n - 1));
        });
        double difference =
                sum(tables, t -> t.a() - (t.a() + t.b()) / (t.a() + t.b() + t.c() + t.d()) * (t.a() + t.c()));
        return test(difference, variance, continuity);
    }

    /// The same for rates: (|Σ(x1 − m t1/T)| − c)² / Σ m t1 t2/T².
    public static Optional<ChiSquaredTest> rateAssociation(
            List<TwoRateCounts> studies, StratifiedSettings.Continuity continuity) {
        double variance = sum(studies, s -> {
            double time = s.t1() + s.t2();
            return (s.x1() + s.x2()) * (s.t1() / time) * (s.t2() / time);
        });
        double difference = sum(studies, s -> s.x1() - (s.x1() + s.x2()) * (s.t1() / (s.t1() + s.t2())));
        return test(difference, variance, continuity);
    }

    private static Optional<ChiSquaredTest> test(
            double difference, double variance, StratifiedSettings.Continuity continuity) {
        double less = continuity == StratifiedSettings.Continuity.CORRECTED ? 0.5 : 0;
        double distance = Math.abs(difference) - less;
        return variance > 0 ? Optional.of(ChiSquaredTest.of(distance * distance / variance, 1)) : Optional.empty();
    }

    static <S> double sum(List<S> studies, ToDoubleFunction<S> part) {
        return studies.stream().mapToDouble(part).sum();
    }

    private static void checkAny(List<?> studies) {
        if (studies.isEmpty()) {
            throw new ProblemException(
                    "there is no study to pool",
                    "Give two groups' counts of at least one study in which some had the" + " event and some had not.");
        }
    }

    private static void check(StratifiedFit.Estimate estimate, String words) {
        if (!Double.isFinite(estimate.value()) || !(estimate.standardError() > 0)) {
            throw new ProblemException(
                    "the " + words + " over all studies is 0, infinite or 0/0: in one of the groups the event never"
                            + " occurred, or always did",
                    "Use a difference, RD or IRD, which needs no events in both groups.");
        }
    }
}
