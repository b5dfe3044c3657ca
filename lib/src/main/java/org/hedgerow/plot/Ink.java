package org.hedgerow.plot;

/// An opaque colour in sRGB.
///
/// @param rgb the colour as `0xRRGGBB`
public record Ink(int rgb) {

    public Ink {
        if (rgb < 0 || rgb > 0xFFFFFF) {
            throw new IllegalArgumentException("not a colour 0xRRGGBB: 0x" + Integer.toHexString(rgb));
        }
    }

    /// The colour as CSS and SVG write it, `#rrggbb`.
    public String hex() {
        return "#" + Integer.toHexString(0x1000000 | rgb).substring(1);
    }

    /// Contrast ratio with another colour, from 1 (the same) to 21 (black on white), after WCAG 2.2.
    public double contrast(Ink other) {
        double a = luminance() + 0.05;
        double b = other.luminance() + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    /// Relative luminance, 0 (black) to 1 (white), after WCAG 2.2.
    double luminance() {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double c = (channel & 0xFF) / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
