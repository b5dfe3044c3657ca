package org.hedgerow.kernel.render;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Any value as text a reader can use: arrays and collections by their elements, long ones cut with a word on how much
/// was left out.
final class PlainText {
    private static final int MOST_ELEMENTS = 200;
    private static final int MOST_CHARACTERS = 100_000;
    private static final int DEEPEST = 8;

    private final StringBuilder text = new StringBuilder();

    private PlainText() {}

    static String of(@Nullable Object value) {
        var plain = new PlainText();
        plain.append(value, 0);
        return plain.text.toString();
    }

    private void append(@Nullable Object value, int depth) {
        switch (value) {
            case null -> text.append("null");
            case Collection<?> all when depth < DEEPEST && isOfTheJdk(all) -> appendAll(all, depth);
            case Map<?, ?> map when depth < DEEPEST && isOfTheJdk(map) -> appendMap(map, depth);
            case Throwable thrown -> text.append(thrown);
            default -> {
                if (value.getClass().isArray() && depth < DEEPEST) {
                    appendArray(value, depth);
                } else {
                    text.append(shortened(String.valueOf(value)));
                }
            }
        }
    }

    /// Other libraries' collections (a tablesaw column is one) print themselves better.
    private static boolean isOfTheJdk(Object value) {
        return value.getClass().getName().startsWith("java.");
    }

    private void appendArray(Object array, int depth) {
        int length = Array.getLength(array);
        text.append('[');
        for (int i = 0; i < Math.min(length, MOST_ELEMENTS); i++) {
            separate(i);
            append(Array.get(array, i), depth + 1);
        }
        close(length, ']');
    }

    private void appendAll(Collection<?> all, int depth) {
        text.append('[');
        int i = 0;
        for (var element : all) {
            if (i == MOST_ELEMENTS) {
                break;
            }
            separate(i++);
            append(element, depth + 1);
        }
        close(all.size(), ']');
    }

    private void appendMap(Map<?, ?> map, int depth) {
        text.append('{');
        int i = 0;
        for (var entry : map.entrySet()) {
            if (i == MOST_ELEMENTS) {
                break;
            }
            separate(i++);
            append(entry.getKey(), depth + 1);
            text.append('=');
            append(entry.getValue(), depth + 1);
        }
        close(map.size(), '}');
    }

    private void separate(int index) {
        if (index > 0) {
            text.append(", ");
        }
    }

    private void close(int length, char bracket) {
        if (length > MOST_ELEMENTS) {
            text.append(", … ").append(length - MOST_ELEMENTS).append(" more");
        }
        text.append(bracket);
    }

    private static String shortened(String whole) {
        return whole.length() <= MOST_CHARACTERS
                ? whole
                : whole.substring(0, MOST_CHARACTERS) + "… " + (whole.length() - MOST_CHARACTERS) + " more characters";
    }
}
