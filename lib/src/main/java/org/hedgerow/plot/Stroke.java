package org.hedgerow.plot;

import java.util.List;

/// How a line is drawn.
///
/// @param ink its colour
/// @param width its width in CSS pixels
/// @param dashes lengths of dashes and gaps in turn; empty for a solid line
public record Stroke(Ink ink, double width, List<Double> dashes) {

    public Stroke {
        dashes = List.copyOf(dashes);
    }

    /// A solid line.
    public static Stroke solid(Ink ink, double width) {
        return new Stroke(ink, width, List.of());
    }

    /// A dashed line.
    public static Stroke dashed(Ink ink, double width, double dash, double gap) {
        return new Stroke(ink, width, List.of(dash, gap));
    }
}
