package org.hedgerow.moderator;

import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.numeric.RandomStreams;
import org.hedgerow.numeric.Vec;

/// Every effect or its opposite: all 2ᵏ are as likely when the effects are symmetric about 0.
record SignFlips(Sample sample) implements Shuffles {

    @Override
    public double count() {
        return Math.pow(2, sample.k());
    }

    @Override
    public Stream<Sample> all() {
        return LongStream.range(0, 1L << sample.k()).parallel().mapToObj(bits -> flipped(i -> (bits >> i & 1) == 1));
    }

    @Override
    public Stream<Sample> random(int many, long seed) {
        RandomStreams streams = new RandomStreams(seed);
        return LongStream.range(0, many).parallel().mapToObj(piece -> {
            RandomGenerator random = streams.stream(piece);
            return flipped(i -> random.nextBoolean());
        });
    }

    private Sample flipped(IntPredicate isFlipped) {
        Vec yi = sample.yi();
        return new Sample(
                Vec.tabulate(yi.size(), i -> isFlipped.test(i) ? -yi.get(i) : yi.get(i)), sample.vi(), sample.x());
    }
}
