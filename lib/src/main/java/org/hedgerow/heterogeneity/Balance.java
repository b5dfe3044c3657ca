package org.hedgerow.heterogeneity;

import java.util.function.DoubleUnaryOperator;
import org.hedgerow.numeric.Root;

/// The τ² ≥ 0 at which a falling function of τ² reaches 0: estimating equations whose left side falls with τ².
/// A bracket is found by doubling, so the search cannot fail.
final class Balance {
    private Balance() {}

    /// @param excess falling, and negative for large τ²; 0 is the answer where it is not positive at 0
    /// @param start a first guess of the size of τ², greater than 0
    static double zero(DoubleUnaryOperator excess, double start) {
        if (!(excess.applyAsDouble(0) > 0)) {
            return 0;
        }
        double high = start;
        while (excess.applyAsDouble(high) > 0) {
            high *= 2;
        }
        return Root.between(excess, 0, high);
    }
}
