package org.hedgerow.plot;

import java.util.List;

/// The part of a scale that a figure shows, and the round values marked on it.
///
/// @param range what is shown, in the values of the scale (proportions, not percentages)
/// @param ticks marked values within the range, ascending
public record Axis(Scale scale, Range range, List<Tick> ticks) {

    public Axis {
        ticks = List.copyOf(ticks);
        requireFinite(scale, range);
    }

    /// An axis that shows at least a range and has at most `most` ticks. Where it costs little room the axis is widened
    /// to round values, within what the scale can hold.
    public static Axis covering(Scale scale, Range range, int most) {
        requireFinite(scale, range);
        return exactly(scale, Rounding.outward(scale, range, most), most);
    }

    /// An axis that shows exactly a range and has at most `most` ticks.
    public static Axis exactly(Scale scale, Range range, int most) {
        requireFinite(scale, range);
        return new Axis(scale, range, Ticks.within(scale, range, most));
    }

    /// Where a value stands: 0 at the lower end, 1 at the upper end, outside of these beyond the ends.
    public double fraction(double value) {
        Spacing spacing = scale.spacing();
        double from = spacing.place(range.lower());
        return (spacing.place(value) - from) / (spacing.place(range.upper()) - from);
    }

    /// The value that stands at a fraction: the inverse of [#fraction].
    public double valueAt(double fraction) {
        Spacing spacing = scale.spacing();
        double from = spacing.place(range.lower());
        return spacing.valueAt(from + fraction * (spacing.place(range.upper()) - from));
    }

    private static void requireFinite(Scale scale, Range range) {
        Spacing spacing = scale.spacing();
        if (!Double.isFinite(spacing.place(range.lower())) || !Double.isFinite(spacing.place(range.upper()))) {
            throw new IllegalArgumentException("an axis spaced " + spacing + " cannot reach from " + range.lower()
                    + " to " + range.upper() + ": give limits that lie inside");
        }
    }
}
