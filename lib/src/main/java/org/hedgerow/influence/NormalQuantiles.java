package org.hedgerow.influence;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.model.Fit;
import org.hedgerow.numeric.LeastSquares;
import org.hedgerow.numeric.Normal;
import org.hedgerow.numeric.RandomStreams;
import org.hedgerow.numeric.Symmetric;
import org.hedgerow.numeric.Vec;

/// Residuals beside the normal quantiles they should lie near, `qqnorm` of metafor: the r-th smallest of k
/// beside Φ⁻¹((r − a)/(k + 1 − 2a)), a = 3/8 up to ten studies and ½ beyond.
///
/// Wang & Bushman 1998, Psychol Methods 3:46; positions as in R's `ppoints` (Blom 1958).
///
/// @param x the quantiles, in the data's order
/// @param y the residuals, in the data's order
/// @param lower of the envelope, the limit for each study's residual
/// @param upper of the envelope
public record NormalQuantiles(Vec x, Vec y, Vec lower, Vec upper) {
    private static final int REPLICATES = 1_000;
    private static final long SEED = 1;

    /// With the envelope that residuals (I − H)z of standard normal z stay within, each for itself, at the
    /// fit's level; from 1 000 simulated data sets, the same ones every time.
    public static NormalQuantiles of(Fit fit, Residuals residuals) {
        Vec y = residuals.standardised();
        int k = y.size();
        List<Integer> rising = IntStream.range(0, k)
                .boxed()
                .sorted(Comparator.comparingDouble(y::get))
                .toList();
        double[][] simulated = simulated(fit);
        double tail = (1 - fit.settings().level() / 100) / 2;
        double[] x = new double[k];
        double[] lower = new double[k];
        double[] upper = new double[k];
        double a = k <= 10 ? 0.375 : 0.5;
        for (int r = 0; r < k; r++) {
            int i = rising.get(r);
            x[i] = Normal.quantile((r + 1 - a) / (k + 1 - 2 * a));
            lower[i] = quantile(simulated[r], tail);
            upper[i] = quantile(simulated[r], 1 - tail);
        }
        return new NormalQuantiles(Vec.of(x), y, Vec.of(lower), Vec.of(upper));
    }

    /// For each rank, the residuals that had it, rising.
    private static double[][] simulated(Fit fit) {
        double[][] hat = hat(fit);
        double[][] byRank = new double[fit.k()][REPLICATES];
        var streams = new RandomStreams(SEED);
        for (int m = 0; m < REPLICATES; m++) {
            double[] residuals = residuals(hat, streams.stream(m));
            Arrays.sort(residuals);
            for (int r = 0; r < residuals.length; r++) {
                byRank[r][m] = residuals[r];
            }
        }
        Arrays.stream(byRank).forEach(Arrays::sort);
        return byRank;
    }

    private static double[] residuals(double[][] hat, RandomGenerator random) {
        double[] z = new double[hat.length];
        Arrays.setAll(z, _ -> random.nextGaussian());
        double[] residuals = z.clone();
        for (int i = 0; i < z.length; i++) {
            for (int j = 0; j < z.length; j++) {
                residuals[i] -= hat[i][j] * z[j];
            }
        }
        return residuals;
    }

    /// H = X(X'AX)⁻¹X'A.
    private static double[][] hat(Fit fit) {
        Sample sample = fit.sample();
        Vec a = fit.settings().weighting().weights(sample, fit.tau2().value());
        Symmetric bread = LeastSquares.of(sample.x(), sample.yi(), a).inverse();
        int k = sample.k();
        double[][] hat = new double[k][k];
        for (int i = 0; i < k; i++) {
            Vec left = times(bread, sample.x().row(i));
            for (int j = 0; j < k; j++) {
                hat[i][j] = left.dot(sample.x().row(j)) * a.get(j);
            }
        }
        return hat;
    }

    private static Vec times(Symmetric m, Vec x) {
        return Vec.tabulate(m.size(), i -> {
            double total = 0;
            for (int j = 0; j < x.size(); j++) {
                total += m.get(i, j) * x.get(j);
            }
            return total;
        });
    }

    /// R's type 7, of rising numbers.
    private static double quantile(double[] rising, double share) {
        double at = share * (rising.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, rising.length - 1);
        return rising[below] + (at - below) * (rising[above] - rising[below]);
    }
}
