package org.hedgerow.plot;

/// From a lower to an upper value; either may be infinite.
public record Range(double lower, double upper) {

    public Range {
        if (!(lower < upper)) {
            throw new IllegalArgumentException(
                    "a range needs its lower end below its upper end, not " + lower + " to " + upper);
        }
    }

    /// Whether a value lies in the range, ends included.
    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }

    /// The value itself, or the end it lies beyond.
    public double clamp(double value) {
        return Math.clamp(value, lower, upper);
    }
}
