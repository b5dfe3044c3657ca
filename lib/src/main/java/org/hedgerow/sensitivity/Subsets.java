package org.hedgerow.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.hedgerow.numeric.RandomStreams;

/// Sets of studies, packed 64 studies to a word: bit i of a set says whether study i is in it.
///
/// Only the first `size` of them count; a set has a number, from 0.
final class Subsets {
    /// So many sets are drawn from one stream, whoever draws them.
    static final int BLOCK = 1_000;

    private static final int BITS = Long.SIZE;

    private final int k;
    private final int words;
    private final long[] members;

    private Subsets(int k, int size) {
        this.k = k;
        this.words = (k + BITS - 1) / BITS;
        this.members = new long[Math.multiplyExact(size, words)];
    }

    /// How many sets of at least p of k studies there are, Σ C(k, j) over j = p … k.
    static double count(int k, int p) {
        double all = Math.pow(2, k);
        double choose = 1;
        for (int j = 0; j < p; j++) {
            all -= choose;
            choose = choose * (k - j) / (j + 1);
        }
        return all;
    }

    /// All sets of at least p of k studies, fewer than 63, in the order of the numbers their bits are.
    static Subsets all(int k, int p) {
        Subsets sets = new Subsets(k, (int) count(k, p));
        int at = 0;
        for (long set = 1; set < 1L << k; set++) {
            if (Long.bitCount(set) >= p) {
                sets.members[at++] = set;
            }
        }
        return sets;
    }

    /// `size` random sets, each as likely as any other of at least p studies: every study is in by the toss
    /// of a coin, and what comes out too small is tossed again.
    static Subsets random(int k, int p, int size, long seed) {
        Subsets sets = new Subsets(k, size);
        var streams = new RandomStreams(seed);
        for (int begin = 0; begin < size; begin += BLOCK) {
            RandomGenerator random = streams.stream(begin / BLOCK);
            for (int number = begin; number < Math.min(size, begin + BLOCK); number++) {
                do {
                    sets.toss(number, random);
                } while (sets.sizeOf(number) < p);
            }
        }
        return sets;
    }

    private void toss(int number, RandomGenerator random) {
        for (int word = 0; word < words; word++) {
            int bits = Math.min(BITS, k - word * BITS);
            members[number * words + word] = random.nextLong() >>> (BITS - bits);
        }
    }

    int size() {
        return members.length / words;
    }

    int sizeOf(int number) {
        int size = 0;
        for (int word = 0; word < words; word++) {
            size += Long.bitCount(members[number * words + word]);
        }
        return size;
    }

    boolean holds(int number, int study) {
        return (members[number * words + study / BITS] >>> study % BITS & 1) == 1;
    }

    /// The studies in a set, rising.
    List<Integer> studies(int number) {
        List<Integer> studies = new ArrayList<>(k);
        for (int study = 0; study < k; study++) {
            if (holds(number, study)) {
                studies.add(study);
            }
        }
        return studies;
    }
}
