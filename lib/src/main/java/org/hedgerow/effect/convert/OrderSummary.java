package org.hedgerow.effect.convert;

import org.hedgerow.numeric.Normal;
import org.hedgerow.problem.ProblemException;

/// What a paper prints of a quantity in place of mean and standard deviation. Both can be estimated from it
/// where the quantity is about normal; where the median lies far from the middle, it is not, and a
/// logarithm should be taken first.
public sealed interface OrderSummary {

    /// The estimated mean. Luo et al. 2018, Stat Methods Med Res 27:1785.
    double mean();

    /// The estimated standard deviation. Wan et al. 2014, BMC Med Res Methodol 14:135; with all five
    /// numbers, Shi et al. 2020, Res Synth Methods 11:641.
    double sd();

    /// Smallest value, median and largest value of n.
    ///
    /// Mean w(min + max)/2 + (1 − w) median with w = 4/(4 + n^0.75) (Luo); SD (max − min)/(2ξ), ξ = Φ⁻¹((n −
    /// 0.375)/(n + 0.25)) (Wan).
    record Range(double min, double median, double max, int n) implements OrderSummary {
        public Range {
            requireOrder(n, min, median, max);
        }

        @Override
        public double mean() {
            double w = 4 / (4 + Math.pow(n, 0.75));
            return w * (min + max) / 2 + (1 - w) * median;
        }

        @Override
        public double sd() {
            return (max - min) / (2 * extreme(n));
        }
    }

    /// First quartile, median and third quartile of n.
    ///
    /// Mean w(q1 + q3)/2 + (1 − w) median with w = 0.7 + 0.39/n (Luo); SD (q3 − q1)/(2η), η = Φ⁻¹((0.75n −
    /// 0.125)/(n + 0.25)) (Wan).
    record Quartiles(double q1, double median, double q3, int n) implements OrderSummary {
        public Quartiles {
            requireOrder(n, q1, median, q3);
        }

        @Override
        public double mean() {
            double w = 0.7 + 0.39 / n;
            return w * (q1 + q3) / 2 + (1 - w) * median;
        }

        @Override
        public double sd() {
            return (q3 - q1) / (2 * quartile(n));
        }
    }

    /// All five numbers.
    ///
    /// Mean w1 (min + max)/2 + w2 (q1 + q3)/2 + (1 − w1 − w2) median with w1 = 2.2/(2.2 + n^0.75) and w2 =
    /// 0.7 − 0.72/n^0.55 (Luo); SD (max − min)/((2 + 0.14 n^0.6) ξ) + (q3 − q1)/((2 + 2/(0.07 n^0.6)) η)
    /// (Shi).
    record FiveNumbers(double min, double q1, double median, double q3, double max, int n) implements OrderSummary {
        public FiveNumbers {
            requireOrder(n, min, q1, median, q3, max);
        }

        @Override
        public double mean() {
            double w1 = 2.2 / (2.2 + Math.pow(n, 0.75));
            double w2 = 0.7 - 0.72 / Math.pow(n, 0.55);
            return w1 * (min + max) / 2 + w2 * (q1 + q3) / 2 + (1 - w1 - w2) * median;
        }

        @Override
        public double sd() {
            double growth = 0.07 * Math.pow(n, 0.6);
            return (max - min) / ((2 + 2 * growth) * extreme(n)) + (q3 - q1) / ((2 + 2 / growth) * quartile(n));
        }
    }

    private static double extreme(int n) {
        return Normal.quantile((n - 0.375) / (n + 0.25));
    }

    private static double quartile(int n) {
        return Normal.quantile((0.75 * n - 0.125) / (n + 0.25));
    }

    private static void requireOrder(int n, double... values) {
        boolean ordered = n > 1;
        for (int i = 1; i < values.length; i++) {
            ordered &= values[i - 1] <= values[i];
        }
        if (!ordered) {
            throw new ProblemException(
                    "these are no quantiles of %s values in rising order".formatted(n),
                    "Give them from the smallest to the largest, of two values or more.");
        }
    }
}
