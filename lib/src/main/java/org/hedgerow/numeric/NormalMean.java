package org.hedgerow.numeric;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/// Means of functions of a normal variable, by quadrature.
public final class NormalMean {
    /// Beyond so many standard deviations less than 10⁻¹⁸ of the probability is left.
    private static final double FAR = 9;

    /// The density's own parts, between which the integral is cut at the function's breaks too.
    private static final int PARTS = 64;

    private NormalMean() {}

    /// E f(Y) for Y ~ N(mean, sd²) and a bounded f, exact to about 10⁻¹².
    ///
    /// @param breaks where f or a derivative of it jumps, in any order; empty for a smooth one
    public static double of(DoubleUnaryOperator f, double mean, double sd, Vec breaks) {
        if (!(sd > 0)) {
            return f.applyAsDouble(mean);
        }
        DoubleUnaryOperator weighted =
                z -> f.applyAsDouble(mean + sd * z) * Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
        double[] cuts = breaks.map(b -> Math.clamp((b - mean) / sd, -FAR, FAR)).toArray();
        Arrays.sort(cuts);
        double from = -FAR;
        double sum = 0;
        for (double cut : cuts) {
            sum += part(weighted, from, cut);
            from = cut;
        }
        return sum + part(weighted, from, FAR);
    }

    private static double part(DoubleUnaryOperator weighted, double from, double to) {
        return to > from ? GaussLegendre.integrate(weighted, from, to, PARTS) : 0;
    }
}
