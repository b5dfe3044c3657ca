package org.hedgerow.moderator;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.model.Fit;
import org.hedgerow.model.TwoStep;
import org.hedgerow.numeric.Cholesky;
import org.hedgerow.numeric.RandomStreams;
import org.hedgerow.numeric.Symmetric;
import org.hedgerow.numeric.Vec;
import org.hedgerow.progress.Progress;

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

    /// So many are shared out among processors before the caller is asked whether to go on.
    private static final long BATCH = 1_000;

    /// All permutations where they are no more than `atMost`, else as many random ones, the same for the same
    /// seed whatever the number of processors.
    ///
    /// @throws CancellationException soon after the thread that waits for it is interrupted
    public static PermutationTest of(Fit fit, int atMost, long seed) {
        Shuffles shuffles = fit.sample().p() == 1 && isConstant(fit.sample())
                ? new SignFlips(fit.sample())
                : new RowShuffles(fit.sample());
        boolean exact = shuffles.count() <= atMost;
        long tried = exact ? (long) shuffles.count() : atMost;
        var streams = new RandomStreams(seed);
        LongFunction<Sample> permutation =
                number -> exact ? shuffles.numbered(number) : shuffles.drawn(streams.stream(number));
        Statistics observed = Statistics.of(fit);
        long[] asFar = asFar(fit, observed, tried, permutation);
        double more = exact ? 0 : 1;
        Vec shares = Vec.tabulate(asFar.length, j -> (asFar[j] + more) / (tried + more));
        return new PermutationTest(
                Vec.tabulate(observed.size() - 1, shares::get), shares.get(asFar.length - 1), tried, exact, seed);
    }

    /// In how many permutations each statistic is as far from 0 as the observed one.
    private static long[] asFar(Fit fit, Statistics observed, long tried, LongFunction<Sample> permutation) {
        List<String> terms = fit.terms();
        long[] counts = new long[observed.size()];
        try (var progress = Progress.of("permutations", tried)) {
            for (long begin = 0; begin < tried; begin += BATCH) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException("interrupted after %s of %s permutations".formatted(begin, tried));
                }
                add(
                        counts,
                        LongStream.range(begin, Math.min(tried, begin + BATCH))
                                .parallel()
                                .mapToObj(number ->
                                        Statistics.of(TwoStep.fit(permutation.apply(number), fit.settings(), terms)))
                                .collect(() -> new long[observed.size()], observed::count, PermutationTest::add));
                progress.advance(Math.min(BATCH, tried - begin));
            }
        }
        return counts;
    }

    private static boolean isConstant(Sample sample) {
        Vec first = sample.x().columns().getFirst();
        return first.min() == first.max();
    }

    private static void add(long[] a, long[] b) {
        IntStream.range(0, a.length).forEach(j -> a[j] += b[j]);
    }

    /// The coefficients' statistics and, last, the omnibus one: QM, or F where tests are t.
    private record Statistics(Vec values) {
        static Statistics of(Fit fit) {
            int p = fit.b().size();
            double omnibus = p == 1 ? statistic(fit, 0) : omnibus(fit);
            return new Statistics(Vec.tabulate(p + 1, j -> j < p ? statistic(fit, j) : omnibus));
        }

        private static double statistic(Fit fit, int j) {
            return fit.b().get(j) / Math.sqrt(fit.covariance().get(j, j));
        }

        private static double omnibus(Fit fit) {
            int first = isConstant(fit.sample()) ? 1 : 0;
            int m = fit.b().size() - first;
            double[][] block = new double[m][m];
            for (int i = 0; i < m; i++) {
                for (int j = 0; j <= i; j++) {
                    block[i][j] = fit.covariance().get(first + i, first + j);
                }
            }
            double qm = Cholesky.of(Symmetric.of(block))
                    .inverseQuadraticForm(Vec.tabulate(m, j -> fit.b().get(first + j)));
            return fit.settings().inference().usesT() ? qm / m : qm;
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
