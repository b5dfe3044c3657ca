package org.hedgerow.model;

import java.util.List;
import java.util.Optional;
import org.hedgerow.effect.TwoByTwo;

/// Whether tables have one odds ratio: Breslow & Day 1980, Statistical Methods in Cancer Research I, p. 142,
/// and Tarone's correction for the odds ratio being Mantel-Haenszel's rather than the most likely one (Tarone
/// 1985, Biometrika 72:91).
///
/// Only tables with events and others count; with fewer than two there is nothing to test.
record OddsHomogeneity(Optional<ChiSquaredTest> breslowDay, Optional<ChiSquaredTest> tarone) {

    static OddsHomogeneity of(List<TwoByTwo> tables, double oddsRatio) {
        double q = 0;
        double differences = 0;
        double variances = 0;
        int tested = 0;
        for (TwoByTwo t : tables) {
            double events = t.a() + t.c();
            double n1 = t.a() + t.b();
            double expected = expected(t, oddsRatio);
            if (events > 0 && t.b() + t.d() > 0 && expected > 0) {
                double rest = t.c() + t.d() - events + expected;
                double variance = 1 / (1 / expected + 1 / (n1 - expected) + 1 / (events - expected) + 1 / rest);
                double difference = t.a() - expected;
                q += difference * difference / variance;
                differences += difference;
                variances += variance;
                tested++;
            }
        }
        if (tested < 2) {
            return new OddsHomogeneity(Optional.empty(), Optional.empty());
        }
        double corrected = Math.max(0, q - differences * differences / variances);
        return new OddsHomogeneity(
                Optional.of(ChiSquaredTest.of(q, tested - 1)), Optional.of(ChiSquaredTest.of(corrected, tested - 1)));
    }

    /// The first group's events that give a table of these margins the odds ratio ψ: the root of
    /// (1 − ψ) e² + (ψ (n1 + m) + n2 − m) e − ψ n1 m = 0 within the margins, written so that nothing cancels
    /// near ψ = 1.
    private static double expected(TwoByTwo t, double oddsRatio) {
        double n1 = t.a() + t.b();
        double n2 = t.c() + t.d();
        double events = t.a() + t.c();
        double linear = oddsRatio * (n1 + events) + n2 - events;
        double root = Math.sqrt(linear * linear - 4 * n1 * events * oddsRatio * (oddsRatio - 1));
        return 2 * oddsRatio * n1 * events / (linear + root);
    }
}
