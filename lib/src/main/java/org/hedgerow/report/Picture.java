package org.hedgerow.report;

/// A figure as a notebook shows it: vector, bitmap and words.
public interface Picture {

    /// The figure as a complete SVG document with real text.
    String svg();

    /// The figure as PNG bytes, `scale` pixels for each unit of [#width] and [#height].
    byte[] png(double scale);

    /// What the figure shows, in words: the text alternative.
    String text();

    /// Width in CSS pixels (1/96 inch).
    double width();

    /// Height in CSS pixels (1/96 inch).
    double height();
}
