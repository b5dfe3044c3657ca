package org.hedgerow.properties;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hedgerow.effect.Proportion;
import org.hedgerow.effect.TwoByTwo;
import org.hedgerow.numeric.RandomStreams;

/// Random counts, the same in every run, with arms in which nobody or everybody had the event.
final class Arms {
    private static final int MANY = 1_000;

    private Arms() {}

    /// Reviews of 1 to 20 arms of 5 to 200 patients, each review with some event and some patient without.
    static Stream<List<Proportion>> all() {
        RandomStreams streams = new RandomStreams(1985);
        return IntStream.range(0, MANY).mapToObj(i -> review(streams.stream(i)));
    }

    /// Reviews of 2 to 20 trials.
    static Stream<List<TwoByTwo>> trials() {
        RandomStreams streams = new RandomStreams(1959);
        return IntStream.range(0, MANY).mapToObj(i -> trials(streams.stream(i)));
    }

    private static List<Proportion> review(RandomGenerator random) {
        int k = random.nextInt(1, 21);
        double mean = random.nextDouble(-3.5, 1.5);
        double tau = random.nextDouble(0, 1.2);
        List<Proportion> arms = IntStream.range(0, k)
                .mapToObj(i -> {
                    int n = random.nextInt(5, 201);
                    return new Proportion(events(random, n, mean + tau * random.nextGaussian()), n);
                })
                .toList();
        boolean tells = arms.stream().anyMatch(a -> a.x() > 0) && arms.stream().anyMatch(a -> a.x() < a.n());
        return tells ? arms : review(random);
    }

    private static List<TwoByTwo> trials(RandomGenerator random) {
        int k = random.nextInt(2, 21);
        double control = random.nextDouble(-4, 0.5);
        double effect = random.nextDouble(-1, 1);
        List<TwoByTwo> trials = IntStream.range(0, k)
                .mapToObj(i -> {
                    int n1 = random.nextInt(8, 151);
                    int n2 = random.nextInt(8, 151);
                    int a = events(random, n1, control + effect);
                    int c = events(random, n2, control);
                    return new TwoByTwo(a, n1 - a, c, n2 - c);
                })
                .toList();
        boolean tells = trials.stream().anyMatch(t -> t.a() > 0 && t.b() > 0 && t.d() > 0)
                && trials.stream().anyMatch(t -> t.c() > 0 && t.b() > 0 && t.d() > 0);
        return tells ? trials : trials(random);
    }

    private static int events(RandomGenerator random, int n, double logit) {
        double p = 1 / (1 + Math.exp(-logit));
        return (int) IntStream.range(0, n).filter(i -> random.nextDouble() < p).count();
    }
}
