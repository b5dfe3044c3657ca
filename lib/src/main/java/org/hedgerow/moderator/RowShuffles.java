package org.hedgerow.moderator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.numeric.Matrix;
import org.hedgerow.numeric.Vec;

/// The rows of the design dealt out anew among the studies. Equal rows are not told apart, so the different
/// deals are k!/(m₁! m₂! …), with mⱼ the times a row occurs.
final class RowShuffles implements Shuffles {
    private final Sample sample;
    /// For each study, which of the different rows is its own.
    private final int[] kinds;
    /// For each of the different rows, how often it occurs.
    private final int[] times;
    /// For each of the different rows, a study that has it.
    private final int[] holders;

    RowShuffles(Sample sample) {
        this.sample = sample;
        Map<Vec, Integer> seen = new LinkedHashMap<>();
        this.kinds = IntStream.range(0, sample.k())
                .map(i -> seen.computeIfAbsent(sample.x().row(i), _ -> seen.size()))
                .toArray();
        this.times = new int[seen.size()];
        this.holders = new int[seen.size()];
        for (int i = 0; i < kinds.length; i++) {
            times[kinds[i]]++;
            holders[kinds[i]] = i;
        }
    }

    @Override
    public double count() {
        return arrangements(times);
    }

    @Override
    public Sample numbered(long number) {
        return dealt(deal(number));
    }

    @Override
    public Sample drawn(RandomGenerator random) {
        return dealt(shuffled(random));
    }

    /// The deal with this number, in the order of the alphabet of kinds.
    private int[] deal(long rank) {
        int[] left = times.clone();
        int[] deal = new int[kinds.length];
        long rest = rank;
        for (int i = 0; i < deal.length; i++) {
            int kind = -1;
            long before;
            do {
                kind++;
                before = startingWith(kind, left);
                rest -= before;
            } while (rest >= 0);
            rest += before;
            left[kind]--;
            deal[i] = kind;
        }
        return deal;
    }

    private static long startingWith(int kind, int[] left) {
        if (left[kind] == 0) {
            return 0;
        }
        int[] after = left.clone();
        after[kind]--;
        return Math.round(arrangements(after));
    }

    /// Fisher-Yates.
    private int[] shuffled(RandomGenerator random) {
        int[] deal = kinds.clone();
        for (int i = deal.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int held = deal[i];
            deal[i] = deal[j];
            deal[j] = held;
        }
        return deal;
    }

    private Sample dealt(int[] deal) {
        Matrix x = new Matrix(sample.x().columns().stream()
                .map(column -> Vec.tabulate(deal.length, i -> column.get(holders[deal[i]])))
                .toList());
        return new Sample(sample.yi(), sample.vi(), x);
    }

    /// (Σ mⱼ)!/(m₁! m₂! …), as a product of binomial coefficients.
    private static double arrangements(int[] many) {
        double product = 1;
        int total = 0;
        for (int m : many) {
            for (int i = 1; i <= m; i++) {
                product = product * ++total / i;
            }
        }
        return product;
    }
}
