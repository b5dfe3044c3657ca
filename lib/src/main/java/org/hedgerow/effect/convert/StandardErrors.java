package org.hedgerow.effect.convert;

import org.hedgerow.numeric.Normal;
import org.hedgerow.problem.ProblemException;

/// Standard errors from confidence intervals that were made as estimate ± z · SE.
public final class StandardErrors {
    private StandardErrors() {}

    /// (upper − lower)/(2z), in the unit of the estimate. Higgins et al. 2023, Cochrane Handbook, ch. 6.3.1.
    ///
    /// @param level the interval's level in percent, e.g. 95
    /// @throws ProblemException if lower is not below upper, or the level is not between 0 and 100
    public static double ofInterval(double lower, double upper, double level) {
        if (!(lower < upper) || !(level > 0 && level < 100)) {
            throw new ProblemException(
                    "%s to %s is no interval at level %s".formatted(lower, upper, level),
                    "Give the lower limit first, and a level between 0 and 100.");
        }
        return (upper - lower) / (2 * Normal.quantile(0.5 + level / 200));
    }

    /// Of a ratio's logarithm: (log upper − log lower)/(2z).
    ///
    /// @throws ProblemException if the limits are not above 0 and in order
    public static double ofRatioInterval(double lower, double upper, double level) {
        if (!(lower > 0)) {
            throw new ProblemException(
                    "a ratio's limit cannot be " + lower,
                    "Are these limits of the logarithm? Then they need no other.");
        }
        return ofInterval(Math.log(lower), Math.log(upper), level);
    }
}
