package org.hedgerow.dsl;

/// What `permutest` and `simulate` may be told: `iterations(10_000)`, `seed(1)`.
public sealed interface PermutationOption extends SimulationOption {

    /// How many permutations are tried at most, all of them where there are no more; how many reviews are
    /// simulated.
    record Iterations(int atMost) implements PermutationOption {
        @Override
        public String toString() {
            return "iterations(" + atMost + ")";
        }
    }

    /// Where random numbers begin.
    record Seed(long value) implements PermutationOption, GoshOption {
        @Override
        public String toString() {
            return "seed(" + value + ")";
        }
    }
}
