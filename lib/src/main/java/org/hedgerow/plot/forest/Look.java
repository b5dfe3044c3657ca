package org.hedgerow.plot.forest;

import org.hedgerow.plot.Ink;
import org.hedgerow.plot.Palette;
import org.hedgerow.plot.TextStyle;

/// How a forest plot looks. A look never changes a number.
///
/// @param size the font's size in CSS pixels; 12 are 9 points
/// @param pageWidth the width aimed at; a table that needs more room gets it
/// @param study the colour of squares
/// @param summary the colour of diamonds and prediction intervals
/// @param punctuation how intervals are written
/// @param shading whether every other row is shaded
public record Look(double size, double pageWidth, Ink study, Ink summary, Punctuation punctuation, Shading shading) {

    /// What stands before, between and after the ends of an interval.
    public record Punctuation(String open, String separator, String close) {}

    /// Whether every other row is shaded, to guide the eye along wide tables.
    public enum Shading {
        NONE,
        ALTERNATE
    }

    /// Nine points on a page 180 mm wide.
    public static final Look STANDARD =
            new Look(12, 680, Palette.BLUE, Palette.BLACK, new Punctuation("[", ", ", "]"), Shading.NONE);

    TextStyle text() {
        return TextStyle.of(size, Palette.BLACK);
    }

    TextStyle small() {
        return TextStyle.of(size * 8 / 9, Palette.GREY);
    }

    /// From one row to the next.
    double pitch() {
        return 1.4 * size;
    }

    double margin() {
        return 0.75 * size;
    }

    /// Between two columns; enough that a font wider than planned does not make them touch.
    double gutter() {
        return 1.15 * size;
    }

    /// Between the parts of one column.
    double gap() {
        return 0.4 * size;
    }

    TextStyle header() {
        return text().bold();
    }

    TextStyle title() {
        return TextStyle.of(1.15 * size, Palette.BLACK).bold();
    }

    double indent(Row row) {
        return row.indent() * size;
    }

    /// Longer labels are wrapped.
    double labelWidth() {
        return 22 * size;
    }

    /// The graph is never narrower.
    double graphWidth() {
        return 16 * size;
    }

    /// How long the axis' ticks are.
    double tick() {
        return size / 3;
    }

    /// Headers up to this width stay on one line even where the column could be narrower.
    double headerWidth() {
        return 7 * size;
    }
}
