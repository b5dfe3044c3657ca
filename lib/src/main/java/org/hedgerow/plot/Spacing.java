package org.hedgerow.plot;

/// How values are spread along an axis. This is only about where a shown value stands: back-transformation from a
/// model's scale is the fit's own matter and done before.
public enum Spacing {
    /// Equal differences take equal room.
    LINEAR,
    /// Equal ratios take equal room.
    LOG,
    /// Equal odds ratios take equal room.
    LOGIT;

    /// Where a value stands along the axis; infinite at the ends of logarithmic spacings.
    public double place(double value) {
        return switch (this) {
            case LINEAR -> value;
            case LOG -> Math.log(value);
            case LOGIT -> Math.log(value / (1 - value));
        };
    }

    /// The value that stands at a place: the inverse of [#place].
    public double valueAt(double place) {
        return switch (this) {
            case LINEAR -> place;
            case LOG -> Math.exp(place);
            case LOGIT -> 1 / (1 + Math.exp(-place));
        };
    }
}
