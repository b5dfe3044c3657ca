package org.hedgerow.plot;

/// What kind of values an axis shows: how they are spread, printed and bounded.
///
/// @param spacing how values are spread along the axis
/// @param factor what a value is multiplied with when printed: 100 for percentages
/// @param unit what is printed after the axis title, such as `%`; may be empty
/// @param natural the values that can occur
public record Scale(Spacing spacing, double factor, String unit, Range natural) {

    /// Differences and other effects without bounds.
    public static final Scale LINEAR =
            new Scale(Spacing.LINEAR, 1, "", new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
    /// Proportions 0 to 1, printed as percentages; its axis begins at 0.
    public static final Scale PERCENT = new Scale(Spacing.LINEAR, 100, "%", new Range(0, 1));
    /// Differences of proportions, −1 to 1, printed as percentage points.
    public static final Scale PERCENT_DIFFERENCE = new Scale(Spacing.LINEAR, 100, "%", new Range(-1, 1));
    /// Correlations.
    public static final Scale CORRELATION = new Scale(Spacing.LINEAR, 1, "", new Range(-1, 1));
    /// Ratios, on a logarithmic axis.
    public static final Scale RATIO = new Scale(Spacing.LOG, 1, "", new Range(0, Double.POSITIVE_INFINITY));
    /// Proportions 0 to 1, printed as percentages and spread by their logits.
    public static final Scale LOGIT_PERCENT = new Scale(Spacing.LOGIT, 100, "%", new Range(0, 1));

    /// Whether lengths along the axis are read from zero, so that zero must be on it.
    public boolean startsAtZero() {
        return spacing == Spacing.LINEAR && natural.lower() == 0;
    }

    /// A value as it is printed.
    public String format(double value, Decimals decimals) {
        return decimals.format(value * factor);
    }
}
