package org.hedgerow.dsl;

import java.util.List;

/// What `gosh` may be told: `subsets(100_000)`, `seed(1)`.
public sealed interface GoshOption permits GoshOption.Subsets, PermutationOption.Seed {

    /// How many subsets are fitted at most; all of them where there are no more.
    record Subsets(int atMost) implements GoshOption {
        @Override
        public String toString() {
            return "subsets(" + atMost + ")";
        }
    }

    /// How many at most.
    static int atMost(List<GoshOption> options, int otherwise) {
        return new Chosen<>("gosh", options)
                .one(Subsets.class)
                .map(Subsets::atMost)
                .orElse(otherwise);
    }

    /// Where random numbers begin.
    static long seed(List<GoshOption> options) {
        return new Chosen<>("gosh", options)
                .one(PermutationOption.Seed.class)
                .map(PermutationOption.Seed::value)
                .orElse(1L);
    }
}
