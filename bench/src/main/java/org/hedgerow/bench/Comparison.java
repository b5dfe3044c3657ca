package org.hedgerow.bench;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;

/// The table: ours, metafor's, and what the arithmetic alone would take.
record Comparison(Map<String, RunResult> measured, Map<String, Double> metafor) {
    /// Floating-point operations in a nanosecond: two per clock at 3 GHz, one study after the other.
    private static final double FLOPS_PER_NS = 6;

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    /// A division counts as four.
    private static final double LOOK = 4 + 20;

    /// A point of an arm's integral: with the patients' number as an exponent, about seven squarings.
    private static final double POINT = 40;

    /// One line.
    ///
    /// @param flops an estimate of the floating-point operations of the algorithm
    private record Line(String key, String words, double flops) {}

    private static final Line[] LINES = {
        new Line("dl", "DL, k = 41", 3 * 41 * LOOK),
        new Line("reml", "REML, k = 41", 10 * 41 * LOOK),
        new Line("remlAll", "… with I², likelihoods, weights", 10 * 41 * LOOK + 41 * (3 * 20 + 2 * LOOK)),
        new Line("remlKnhaModerator", "REML, Knapp-Hartung, one moderator, k = 41", 10 * 41 * 3 * LOOK),
        new Line("qProfile", "Q-profile interval, k = 41", 12 * 41 * (LOOK - 8)),
        new Line("generalisedQ", "generalised Q interval, k = 41", 30 * (40 * 4.5 * 41 * 10 + 25 * 20 * 50)),
        new Line("glmm", "binomial-normal model, k = 41", 150 * 41 * POINT),
        new Line("permutations", "10 000 permutations, one moderator, k = 41", 1e4 * 10 * 41 * 3 * LOOK / PROCESSORS),
        new Line("leaveOneOut", "leave-one-out, REML, k = 41", 41 * 12 * 40 * LOOK),
        new Line("influence", "influence, REML, k = 41", 41 * 14 * 40 * LOOK),
        new Line("gosh", "GOSH, 1 000 000 subsets of 41, REML", 1e6 * 12 * 20.5 * LOOK / PROCESSORS),
        new Line("remlK1000", "REML, k = 1 000", 10 * 1e3 * LOOK),
        new Line("remlK10000", "REML, k = 10 000", 10 * 1e4 * LOOK),
        new Line("remlK100000", "REML, k = 100 000", 10 * 1e5 * LOOK),
        new Line("remlK1000000", "REML, k = 1 000 000", 10 * 1e6 * LOOK),
    };

    void print(PrintStream out) {
        out.printf(
                Locale.ROOT,
                "%-44s %12s %12s %14s %9s %10s%n",
                "µs",
                "best",
                "median",
                "metafor CPU",
                "ratio",
                "floor");
        for (Line line : LINES) {
            RunResult result = measured.get(line.key());
            if (result != null) {
                print(out, line, result);
            }
        }
        out.printf("""

                One thread, warm; a fit with the table of its coefficients. Permutations and GOSH: %s processors, REML.
                metafor: median CPU time of the same fit in R on the same numbers, a dash where it was not
                measured; of 200 permutations times 50, of 200 subsets times 5 000; of rma.glmm with 7 nodes, where ours is exact to ten
                figures. ratio: metafor's over our median. floor: the algorithm's floating-point operations
                at 6 in a nanosecond: about 20 and a division, taken as 4, for each study and τ² looked at, 10
                such looks for REML; 40 for each of 150 points of an arm's integral; for each of the 30 tails of the
                generalised Q 4.5 steps to each eigenvalue and 25 points.
                """, PROCESSORS);
    }

    private void print(PrintStream out, Line line, RunResult result) {
        var statistics = result.getPrimaryResult().getStatistics();
        double median = statistics.getPercentile(50);
        Double theirs = metafor.get(line.key());
        out.printf(
                Locale.ROOT,
                "%-44s %12.2f %12.2f %14s %9s %10.2f%n",
                line.words(),
                statistics.getMin(),
                median,
                theirs == null ? "–" : String.format(Locale.ROOT, "%.0f", theirs),
                theirs == null ? "–" : String.format(Locale.ROOT, "%.0f×", theirs / median),
                line.flops() / FLOPS_PER_NS / 1000);
    }
}
