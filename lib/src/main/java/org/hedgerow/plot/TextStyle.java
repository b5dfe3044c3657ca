package org.hedgerow.plot;

import java.util.List;

/// How text looks, and how much room it takes. All text is set in one sans-serif family; its metrics are Helvetica's,
/// which Arial, Liberation Sans and Nimbus Sans share, so that a figure is laid out alike on every machine.
///
/// @param size the font's size in CSS pixels; 12 are 9 points
public record TextStyle(double size, Weight weight, Slant slant, Ink ink) {

    /// How heavy the strokes are.
    public enum Weight {
        REGULAR,
        BOLD
    }

    /// Whether the letters lean.
    public enum Slant {
        UPRIGHT,
        ITALIC
    }

    /// Upright text of regular weight.
    public static TextStyle of(double size, Ink ink) {
        return new TextStyle(size, Weight.REGULAR, Slant.UPRIGHT, ink);
    }

    /// The same in bold.
    public TextStyle bold() {
        return new TextStyle(size, Weight.BOLD, slant, ink);
    }

    /// The same in italics.
    public TextStyle italic() {
        return new TextStyle(size, weight, Slant.ITALIC, ink);
    }

    /// The same in another ink.
    public TextStyle ink(Ink other) {
        return new TextStyle(size, weight, slant, other);
    }

    /// The width of one line of text in CSS pixels.
    public double width(String text) {
        return AdvanceWidths.thousandths(text, weight) * size / 1000;
    }

    /// Whether [#width] is exact for fonts with Helvetica's metrics; for characters outside of Latin script it is a
    /// guess
    /// on the safe side.
    public boolean measures(String text) {
        return AdvanceWidths.knows(text);
    }

    /// Breaks text into lines no wider than `width`: at line breaks of its own, between words where it can be, inside
    /// a word where it must be.
    public List<String> wrap(String text, double width) {
        return LineBreaker.lines(text, this, width);
    }

    /// How far letters reach above the base line.
    public double ascent() {
        return 0.75 * size;
    }

    /// How far letters reach below the base line.
    public double descent() {
        return 0.22 * size;
    }

    /// From one base line to the next in running text.
    public double lineHeight() {
        return 1.2 * size;
    }

    /// From the middle of a row down to the base line that puts capitals and figures in that middle.
    public double drop() {
        return 0.36 * size;
    }
}
