package org.hedgerow.bias;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.model.Fit;
import org.hedgerow.model.Method;
import org.hedgerow.model.Settings;
import org.hedgerow.model.TwoStep;
import org.hedgerow.model.Weighting;
import org.hedgerow.numeric.Vec;
import org.hedgerow.problem.ProblemException;

/// The search of [TrimFill]: studies in ascending order, those of the full side last.
final class Trimming {
    private static final int MOST_ROUNDS = 100;

    private final List<Integer> order;
    private final double[] y;
    private final double[] v;
    private final Settings settings;
    private final double sign;

    /// k₀ when it no longer changed.
    ///
    /// @param centre θ̂ of the studies left, with the full side upwards
    record Found(int missing, double standardError, double centre) {}

    Trimming(Fit fit, boolean mirrored, Settings settings) {
        this.settings = settings;
        sign = mirrored ? -1 : 1;
        Vec yi = fit.sample().yi();
        order = IntStream.range(0, fit.k())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> sign * yi.get(i)))
                .toList();
        y = order.stream().mapToDouble(i -> sign * yi.get(i)).toArray();
        v = order.stream().mapToDouble(fit.sample().vi()::get).toArray();
    }

    Found find(MissingStudies estimator) {
        int k = y.length;
        int missing = 0;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double centre = centreOf(k - missing);
            double raw = raw(estimator, centre);
            if (Double.isNaN(raw)) {
                throw new ProblemException(
                        "the estimator Q0 does not exist for these studies: too many of the highest ranks lie on one"
                                + " side",
                        "Use L0 or R0: trimfill(L0).");
            }
            int next = (int) Math.clamp(Math.rint(raw), 0, k - 1);
            if (next == missing) {
                return new Found(missing, Math.max(0, estimator.standardError(k, raw)), centre);
            }
            missing = next;
        }
        throw new ProblemException(
                "the number of missing studies swings and settles nowhere", "Use another estimator: trimfill(R0).");
    }

    /// The studies taken off, in ascending order of what was looked at.
    List<Integer> trimmed(int missing) {
        return order.subList(order.size() - missing, order.size());
    }

    /// θ̂ as the data have it.
    double centre(Found found) {
        return sign * found.centre();
    }

    private double centreOf(int first) {
        Sample sample = Sample.of(Vec.of(Arrays.copyOf(y, first)), Vec.of(Arrays.copyOf(v, first)));
        if (settings.weighting().equals(Weighting.INVERSE_VARIANCE)) {
            return weightedMean(first, tau2(sample));
        }
        return TwoStep.fit(sample, settings.only(order.subList(0, first))).b().get(0);
    }

    private double tau2(Sample sample) {
        return switch (settings.method()) {
            case Method.CommonEffect _ -> 0;
            case Method.RandomEffects(var estimator) ->
                estimator.estimate(sample).value();
            case Method.GivenVariance(double given) -> given;
        };
    }

    private double weightedMean(int first, double tau2) {
        double weights = 0;
        double sum = 0;
        for (int i = 0; i < first; i++) {
            double w = 1 / (v[i] + tau2);
            weights += w;
            sum += w * y[i];
        }
        return sum / weights;
    }

    /// Ranks of |y − centre| by merging: below the centre they grow downwards, above it upwards. Of two that are
    /// equal the lower study comes first.
    private double raw(MissingStudies estimator, double centre) {
        int k = y.length;
        int above = 0;
        while (above < k && y[above] < centre) {
            above++;
        }
        int below = above - 1;
        double sum = 0;
        int highestNegative = 0;
        for (int rank = 1; rank <= k; rank++) {
            boolean takesBelow = below >= 0 && (above == k || centre - y[below] <= y[above] - centre);
            if (takesBelow) {
                highestNegative = rank;
                below--;
            } else {
                sum += y[above] > centre ? rank : 0;
                above++;
            }
        }
        return estimator.raw(k, sum, highestNegative);
    }
}
