package org.hedgerow.numeric;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/// Roots of functions of one variable, always from a bracket, so that a search cannot run away.
public final class Root {
    private static final int MOST_EVALUATIONS = 1_000;

    private Root() {}

    /// The root of `f` between `low` and `high`, where `f` has opposite signs, by Brent's method, to the last
    /// digits of the
    /// machine.
    ///
    /// @throws IllegalArgumentException if `f` has the same sign at both ends
    public static double between(DoubleUnaryOperator f, double low, double high) {
        double atLow = f.applyAsDouble(low);
        double atHigh = f.applyAsDouble(high);
        if (atLow == 0) {
            return low;
        }
        if (atHigh == 0) {
            return high;
        }
        if (Math.signum(atLow) == Math.signum(atHigh)) {
            throw new IllegalArgumentException("no change of sign between %s and %s".formatted(low, high));
        }
        return new BrentSolver(1e-15, 1e-300, 1e-300).solve(MOST_EVALUATIONS, f::applyAsDouble, low, high);
    }
}
