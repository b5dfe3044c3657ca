package org.hedgerow.numeric;

import java.util.Arrays;

/// The eigenvalues of a diagonal matrix less one of rank one that makes it singular: of D − cc'/Σaⱼ with
/// cⱼ² = aⱼdⱼ.
///
/// One is 0. The others are the roots of Σ aⱼ/(dⱼ − λ), one between any two neighbouring dⱼ: the secular
/// equation of Golub 1973, SIAM Rev 15:318, eq. 4.2, divided by its root 0. With λ = d + t(d' − d) between
/// neighbours d and d', multiplied by t(1 − t), it is a smooth function of t that rises from −a to a'.
public final class RankOneSpectrum {
    private static final int MOST_STEPS = 200;

    private final double[] a;
    private final double[] d;

    private RankOneSpectrum(double[] a, double[] d) {
        this.a = a;
        this.d = d;
    }

    /// The k − 1 eigenvalues beside 0, the greatest first.
    ///
    /// @param a k weights from 0 on
    /// @param d k diagonal entries from 0 on
    public static Vec of(Vec a, Vec d) {
        int k = d.size();
        int[] order = sorted(d);
        var spectrum = new RankOneSpectrum(
                Arrays.stream(order).mapToDouble(a::get).toArray(),
                Arrays.stream(order).mapToDouble(d::get).toArray());
        return Vec.tabulate(k - 1, i -> spectrum.between(k - 2 - i));
    }

    private static int[] sorted(Vec d) {
        Integer[] order = new Integer[d.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (i, j) -> Double.compare(d.get(i), d.get(j)));
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }

    /// The root between neighbours i and i + 1, by Newton's method inside a bracket.
    private double between(int i) {
        double gap = d[i + 1] - d[i];
        double enough = Math.ulp(d[i + 1]);
        double low = 0;
        double high = 1;
        double t = 0.5;
        for (int steps = 0; steps < MOST_STEPS && (high - low) * gap > enough; steps++) {
            double lambda = d[i] + t * gap;
            double sum = 0;
            double slope = 0;
            for (int j = 0; j < d.length; j++) {
                if (j != i && j != i + 1) {
                    double inverse = gap / (d[j] - lambda);
                    sum += a[j] * inverse;
                    slope += a[j] * inverse * inverse;
                }
            }
            double value = a[i + 1] * t - a[i] * (1 - t) + t * (1 - t) * sum;
            if (value > 0) {
                high = t;
            } else {
                low = t;
            }
            double step = -value / (a[i] + a[i + 1] + (1 - 2 * t) * sum + t * (1 - t) * slope);
            if (Math.abs(step) * gap <= enough) {
                break;
            }
            t = t + step > low && t + step < high ? t + step : 0.5 * (low + high);
        }
        return d[i] + t * gap;
    }
}
