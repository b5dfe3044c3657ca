package org.hedgerow.numeric;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Seeded random numbers in independent streams, one for each piece of work: what a piece draws depends on the
/// seed and its number, never on how many threads share the work.
public record RandomStreams(long seed) {
    private static final RandomGeneratorFactory<RandomGenerator> GENERATORS =
            RandomGeneratorFactory.of("L64X128MixRandom");

    /// An odd number without pattern (2⁶⁴ over the golden ratio), so that neighbours get distant seeds.
    private static final long APART = 0x9E3779B97F4A7C15L;

    /// The stream of one piece of work.
    public RandomGenerator stream(long piece) {
        return GENERATORS.create(seed ^ (piece + 1) * APART);
    }
}
