package org.hedgerow.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.numeric.Matrix;
import org.hedgerow.numeric.RandomStreams;
import org.hedgerow.numeric.Vec;

/// Random reviews, the same in every run: 3 to 60 studies, alike or far apart, precise or not, some with all
/// effects equal.
final class Reviews {
    private static final int MANY = 1_000;

    private Reviews() {}

    static Stream<Sample> all() {
        RandomStreams streams = new RandomStreams(1994);
        return IntStream.range(0, MANY).mapToObj(i -> review(streams.stream(i)));
    }

    static Sample review(RandomGenerator random) {
        int k = random.nextInt(3, 61);
        double tau = random.nextInt(4) == 0 ? 0 : Math.exp(random.nextDouble(-4, 2));
        double mean = random.nextDouble(-3, 3);
        double spread = random.nextDouble(0, 3);
        Vec vi = Vec.tabulate(k, i -> Math.exp(random.nextDouble(-2, -1) + spread * random.nextGaussian()));
        Vec yi =
                Vec.tabulate(k, i -> mean + tau * random.nextGaussian() + Math.sqrt(vi.get(i)) * random.nextGaussian());
        return Sample.of(yi, vi);
    }

    /// The review with one moderator.
    static Sample withModerator(Sample review, long seed) {
        RandomGenerator random = new RandomStreams(seed).stream(0);
        Vec x = Vec.tabulate(review.k(), i -> random.nextGaussian());
        return new Sample(review.yi(), review.vi(), new Matrix(List.of(Vec.constant(review.k(), 1), x)));
    }

    /// A random order of 0 … k − 1.
    static List<Integer> order(int k, long seed) {
        RandomGenerator random = new RandomStreams(seed).stream(1);
        List<Integer> order = new ArrayList<>(IntStream.range(0, k).boxed().toList());
        for (int i = k - 1; i > 0; i--) {
            order.set(i, order.set(random.nextInt(i + 1), order.get(i)));
        }
        return order;
    }

    static Sample reordered(Sample review, List<Integer> order) {
        return new Sample(
                reordered(review.yi(), order),
                reordered(review.vi(), order),
                new Matrix(review.x().columns().stream()
                        .map(column -> reordered(column, order))
                        .toList()));
    }

    static Vec reordered(Vec values, List<Integer> order) {
        return Vec.tabulate(order.size(), i -> values.get(order.get(i)));
    }
}
