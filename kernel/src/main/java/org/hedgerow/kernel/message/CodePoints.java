package org.hedgerow.kernel.message;

/// The protocol counts a cursor in Unicode code points, Java in UTF-16 units; an emoji is one of the former and
/// two of the latter.
final class CodePoints {

    private CodePoints() {}

    /// The UTF-16 index of the `count`-th code point, or the text's end where it has fewer.
    static int index(String text, int count) {
        int length = text.codePointCount(0, text.length());
        return text.offsetByCodePoints(0, Math.clamp(count, 0, length));
    }

    /// The number of code points before a UTF-16 index.
    static int count(String text, int index) {
        return text.codePointCount(0, Math.clamp(index, 0, text.length()));
    }
}
