package org.hedgerow.plot;

/// A horizontal axis at its place on the page.
///
/// @param left where the axis' lower end stands
/// @param right where its upper end stands
public record PlacedAxis(Axis axis, double left, double right) {

    /// Where a value stands on the page; beyond the ends for values beyond them.
    public double x(double value) {
        return left + axis.fraction(value) * (right - left);
    }

    /// Whether a value can be shown.
    public boolean shows(double value) {
        return axis.range().contains(value);
    }
}
