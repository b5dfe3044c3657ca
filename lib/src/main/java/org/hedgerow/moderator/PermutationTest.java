package org.hedgerow.moderator;

import java.util.List;
import java.util.stream.IntStream;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.model.Coefficient;
import org.hedgerow.model.Fit;
import org.hedgerow.model.TwoStep;
import org.hedgerow.numeric.Vec;

/// Tests that need no distribution: how often chance alone, by shuffling which study has which moderators,
/// would give statistics as far from 0 as the ones observed. In a model without moderators the signs of the
/// effects are flipped instead.
///
/// Follmann & Proschan 1999, Biometrics 55:732; Higgins & Thompson 2004, Stat Med 23:1663. A random test
/// counts the observed order as one of its permutations, so that no p is below 1/(permutations + 1).
///
/// @param pValues two-sided, one for each coefficient: the share of permutations with |statistic| as large
/// @param omnibusPValue of QM (or F), one-sided; of the only coefficient in a model without moderators
/// @param permutations how many were tried, the observed one among them in an exact test
/// @param exact whether these were all there are
/// @param seed of a random test; it means nothing for an exact one
public record PermutationTest(Vec pValues, double omnibusPValue, long permutations, boolean exact, long seed) {
    /// Statistics closer than this count as equal, as the order of additions moves their last digits.
    private static final double TIE = 1e-8;

    /// All permutations where they are no more than `atMost`, else as many random ones, the same for the same
    /// seed whatever the number of processors.
    public static PermutationTest of(Fit fit, int atMost, long seed) {
        Shuffles shuffles = fit.sample().p() == 1 && isConstant(fit.sample())
                ? new SignFlips(fit.sample())
                : new RowShuffles(fit.sample());
        boolean exact = shuffles.count() <= atMost;
        var samples = exact ? shuffles.all() : shuffles.random(atMost, seed);
        Statistics observed = Statistics.of(fit);
        List<String> terms = fit.coefficients().stream().map(Coefficient::term).toList();
        long[] asFar = samples.map(sample -> Statistics.of(TwoStep.fit(sample, fit.settings(), terms)))
                .collect(() -> new long[observed.size()], observed::count, PermutationTest::add);
        long tried = exact ? (long) shuffles.count() : atMost;
        double more = exact ? 0 : 1;
        Vec shares = Vec.tabulate(asFar.length, j -> (asFar[j] + more) / (tried + more));
        return new PermutationTest(
                Vec.tabulate(observed.size() - 1, shares::get), shares.get(asFar.length - 1), tried, exact, seed);
    }

    private static boolean isConstant(Sample sample) {
        return sample.x().columns().getFirst().stream().distinct().count() == 1;
    }

    private static void add(long[] a, long[] b) {
        IntStream.range(0, a.length).forEach(j -> a[j] += b[j]);
    }

    /// The coefficients' statistics and, last, the omnibus one.
    private record Statistics(Vec values) {
        static Statistics of(Fit fit) {
            int p = fit.coefficients().size();
            double omnibus = p == 1
                    ? fit.coefficients().getFirst().statistic()
                    : WaldTest.of(fit, IntStream.range(first(fit), p).boxed().toList())
                            .statistic();
            return new Statistics(
                    Vec.tabulate(p + 1, j -> j < p ? fit.coefficients().get(j).statistic() : omnibus));
        }

        private static int first(Fit fit) {
            return isConstant(fit.sample()) ? 1 : 0;
        }

        int size() {
            return values.size();
        }

        void count(long[] counts, Statistics permuted) {
            for (int j = 0; j < counts.length; j++) {
                if (Math.abs(permuted.values.get(j)) >= Math.abs(values.get(j)) - TIE) {
                    counts[j]++;
                }
            }
        }
    }
}
