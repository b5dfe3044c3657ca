package org.hedgerow.bench;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.numeric.Matrix;
import org.hedgerow.numeric.Vec;

/// k invented logit response rates of arms with 10 to 150 patients, true ones spread by τ = 0.5 about a line in
/// one moderator; always the same numbers.
record Studies(Vec yi, Vec vi, Vec moderator) {
    private static final long SEED = 1994;

    static Studies of(int k) {
        var random = new Random(SEED);
        double[] yi = new double[k];
        double[] vi = new double[k];
        double[] x = new double[k];
        for (int i = 0; i < k; i++) {
            double n = 10 + random.nextInt(141);
            x[i] = random.nextInt(30) - 15;
            double theta = -1.7 + 0.02 * x[i] + 0.5 * random.nextGaussian();
            vi[i] = 1 / (n / ((1 + Math.exp(-theta)) * (1 + Math.exp(theta))));
            yi[i] = theta + Math.sqrt(vi[i]) * random.nextGaussian();
        }
        return new Studies(Vec.of(yi), Vec.of(vi), Vec.of(x));
    }

    Sample pooled() {
        return Sample.of(yi, vi);
    }

    Sample regressed() {
        return new Sample(yi, vi, new Matrix(List.of(Vec.constant(yi.size(), 1), moderator)));
    }

    /// `yi,vi,x`, one line for each study.
    String csv() {
        return IntStream.range(0, yi.size())
                .mapToObj(i -> yi.get(i) + "," + vi.get(i) + "," + moderator.get(i))
                .collect(Collectors.joining("\n", "yi,vi,x\n", "\n"));
    }
}
