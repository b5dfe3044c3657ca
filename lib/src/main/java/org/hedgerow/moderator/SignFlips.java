package org.hedgerow.moderator;

import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.numeric.Vec;

/// Every effect or its opposite: all 2ᵏ are as likely when the effects are symmetric about 0.
record SignFlips(Sample sample) implements Shuffles {

    @Override
    public double count() {
        return Math.pow(2, sample.k());
    }

    @Override
    public Sample numbered(long number) {
        return flipped(i -> (number >> i & 1) == 1);
    }

    @Override
    public Sample drawn(RandomGenerator random) {
        return flipped(i -> random.nextBoolean());
    }

    private Sample flipped(IntPredicate isFlipped) {
        Vec yi = sample.yi();
        return new Sample(
                Vec.tabulate(yi.size(), i -> isFlipped.test(i) ? -yi.get(i) : yi.get(i)), sample.vi(), sample.x());
    }
}
