package org.hedgerow.plot.forest;

/// A value with its interval, as it is shown: already transformed back from the model's scale, by the fit's own
/// inverse.
///
/// @param value what is estimated, such as a proportion between 0 and 1
/// @param lower the interval's lower end, may be −∞
/// @param upper the interval's upper end, may be ∞
public record Estimate(double value, double lower, double upper) {

    public Estimate {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("an estimate must be a finite number, not " + value);
        }
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("an interval cannot reach from " + lower + " to " + upper);
        }
    }
}
