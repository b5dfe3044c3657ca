package org.hedgerow.effect;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// A difference of means in units of a standard deviation. With m the degrees of freedom of that deviation,
/// N the number of persons it comes from (counted as the variance counts them) and h = 1/n1 + 1/n2, the
/// sampling variance is
///
/// - LS: h + g²/(2N). Hedges 1982, Psychol Bull 92:490, eq. 8.
/// - LS2: J²(h + d²/(2N)). Borenstein 2009, eq. 12.17.
/// - UB: h + (1 − (m − 2)/(m J²)) g². Hedges 1983, Psychol Bull 93:388, eq. 9.
/// - AV: as LS with the average of all g, weighted by n1 + n2.
///
/// @param d the difference as observed
/// @param factor Hedges' J
/// @param m degrees of freedom
/// @param persons N
record StandardizedDifference(double d, double factor, double m, double persons) {

    /// By the pooled standard deviation.
    static StandardizedDifference pooled(GroupMeans x) {
        double m = x.n1() + x.n2() - 2;
        return new StandardizedDifference(
                (x.m1() - x.m2()) / Math.sqrt(TwoMeans.pooledVariance(x)), SmallSample.factor(m), m, x.n1() + x.n2());
    }

    /// By the second group's standard deviation. Glass 1976, Educ Res 5:3.
    static StandardizedDifference second(GroupMeans x) {
        double m = x.n2() - 1;
        return new StandardizedDifference((x.m1() - x.m2()) / x.sd2(), SmallSample.factor(m), m, x.n2());
    }

    /// By the root of the mean variance, with Hedges' factor.
    static double unequal(GroupMeans x) {
        return SmallSample.factor(x.n1() + x.n2() - 2) * (x.m1() - x.m2()) / Math.sqrt(meanVariance(x));
    }

    /// g²(sd1⁴/(n1 − 1) + sd2⁴/(n2 − 1))/(8s⁴) + (sd1²/(n1 − 1) + sd2²/(n2 − 1))/s², s² the mean variance.
    /// Bonett 2009, Psychol Methods 14:225, eq. 5.
    static double unequalVariance(GroupMeans x) {
        double g = unequal(x);
        double v1 = x.sd1() * x.sd1();
        double v2 = x.sd2() * x.sd2();
        double s2 = meanVariance(x);
        double fourth = v1 * v1 / (x.n1() - 1) + v2 * v2 / (x.n2() - 1);
        return g * g * fourth / (8 * s2 * s2) + (v1 / (x.n1() - 1) + v2 / (x.n2() - 1)) / s2;
    }

    private static double meanVariance(GroupMeans x) {
        return (x.sd1() * x.sd1() + x.sd2() * x.sd2()) / 2;
    }

    /// The corrected difference.
    double g() {
        return factor * d;
    }

    static ToDoubleFunction<GroupMeans> variance(
            List<GroupMeans> studies, Function<GroupMeans, StandardizedDifference> made, VarianceType type) {
        double average = type == VarianceType.AV ? average(studies, made) : Double.NaN;
        return x -> {
            StandardizedDifference of = made.apply(x);
            double h = 1 / x.n1() + 1 / x.n2();
            double g2 = of.g() * of.g();
            return switch (type) {
                case LS2 -> of.factor * of.factor * (h + of.d * of.d / (2 * of.persons));
                case UB -> h + (1 - (of.m - 2) / (of.m * of.factor * of.factor)) * g2;
                case AV -> h + average * average / (2 * of.persons);
                case LS, HO, AVHO, ST, CS -> h + g2 / (2 * of.persons);
            };
        };
    }

    private static double average(List<GroupMeans> studies, Function<GroupMeans, StandardizedDifference> made) {
        double sum = 0;
        double all = 0;
        for (GroupMeans x : studies) {
            double g = made.apply(x).g();
            if (Double.isFinite(g)) {
                sum += (x.n1() + x.n2()) * g;
                all += x.n1() + x.n2();
            }
        }
        return sum / all;
    }
}
