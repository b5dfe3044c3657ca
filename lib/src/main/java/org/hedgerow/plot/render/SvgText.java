package org.hedgerow.plot.render;

import java.util.List;
import org.hedgerow.plot.Point;

/// Builds SVG markup piece by piece.
final class SvgText {

    private final StringBuilder out = new StringBuilder(1 << 14);

    SvgText raw(String markup) {
        out.append(markup);
        return this;
    }

    SvgText attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        escaped(value);
        out.append('"');
        return this;
    }

    SvgText number(String name, double value) {
        out.append(' ').append(name).append("=\"").append(number(value)).append('"');
        return this;
    }

    SvgText points(List<Point> points) {
        out.append(" points=\"");
        String gap = "";
        for (Point point : points) {
            out.append(gap).append(number(point.x())).append(',').append(number(point.y()));
            gap = " ";
        }
        out.append('"');
        return this;
    }

    /// Text with markup's own characters escaped, and those XML cannot hold replaced by U+FFFD.
    SvgText escaped(String text) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(allowed(c) ? c : 0xFFFD);
            }
        });
        return this;
    }

    /// A length with at most three decimals and none that are not needed.
    static String number(double value) {
        long thousandths = Math.round(value * 1000);
        long whole = Math.abs(thousandths) / 1000;
        long rest = Math.abs(thousandths) % 1000;
        String digits =
                rest == 0 ? "" : stripped("." + Long.toString(1000 + rest).substring(1));
        return (thousandths < 0 ? "-" : "") + whole + digits;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private static String stripped(String fraction) {
        int end = fraction.length();
        while (fraction.charAt(end - 1) == '0') {
            end--;
        }
        return fraction.substring(0, end);
    }

    /// The characters of XML 1.0.
    private static boolean allowed(int c) {
        boolean control = c < 0x20 && c != '\t' && c != '\n' && c != '\r';
        boolean halfPair = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return !control && !halfPair && c != 0xFFFE && c != 0xFFFF;
    }
}
