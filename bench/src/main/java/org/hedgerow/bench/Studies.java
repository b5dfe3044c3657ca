package org.hedgerow.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hedgerow.effect.Proportion;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.model.exact.BinomialSample;
import org.hedgerow.numeric.Matrix;
import org.hedgerow.numeric.Vec;

/// k invented logit response rates of arms with 10 to 150 patients, true ones spread by τ = 0.5 about a line in
/// one moderator; always the same numbers. Beside each an arm of as many patients with the same true rate, for
/// models of counts.
record Studies(Vec yi, Vec vi, Vec moderator, List<Proportion> arms) {
    private static final long SEED = 1994;

    static Studies of(int k) {
        var random = new Random(SEED);
        var patients = new Random(SEED + 1);
        double[] yi = new double[k];
        double[] vi = new double[k];
        double[] x = new double[k];
        List<Proportion> arms = new ArrayList<>();
        for (int i = 0; i < k; i++) {
            double n = 10 + random.nextInt(141);
            x[i] = random.nextInt(30) - 15;
            double theta = -1.7 + 0.02 * x[i] + 0.5 * random.nextGaussian();
            vi[i] = 1 / (n / ((1 + Math.exp(-theta)) * (1 + Math.exp(theta))));
            yi[i] = theta + Math.sqrt(vi[i]) * random.nextGaussian();
            long events = patients.doubles((long) n)
                    .filter(u -> u * (1 + Math.exp(-theta)) < 1)
                    .count();
            arms.add(new Proportion(events, n));
        }
        return new Studies(Vec.of(yi), Vec.of(vi), Vec.of(x), arms);
    }

    Sample pooled() {
        return Sample.of(yi, vi);
    }

    Sample regressed() {
        return new Sample(yi, vi, new Matrix(List.of(Vec.constant(yi.size(), 1), moderator)));
    }

    BinomialSample counted() {
        return BinomialSample.of(arms);
    }

    /// `yi,vi,x,events,n`, one line for each study.
    String csv() {
        return IntStream.range(0, yi.size())
                .mapToObj(i -> yi.get(i) + "," + vi.get(i) + "," + moderator.get(i) + ","
                        + arms.get(i).x() + "," + arms.get(i).n())
                .collect(Collectors.joining("\n", "yi,vi,x,events,n\n", "\n"));
    }
}
