package org.hedgerow.plot;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Breaks a text into lines of a given width by the rules of its script.
final class LineBreaker {

    private LineBreaker() {}

    static List<String> lines(String text, TextStyle style, double width) {
        if (style.width(text) <= width) {
            return List.of(text);
        }
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        List<String> lines = new ArrayList<>();
        String line = "";
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            String piece = text.substring(from, to);
            if (!line.isEmpty() && style.width((line + piece).stripTrailing()) > width) {
                lines.add(line.stripTrailing());
                line = "";
            }
            line = breakWord(line + piece, style, width, lines);
        }
        if (!line.isBlank()) {
            lines.add(line.stripTrailing());
        }
        return List.copyOf(lines);
    }

    /// Adds to `lines` what does not fit of a single word and returns its rest.
    private static String breakWord(String word, TextStyle style, double width, List<String> lines) {
        String rest = word;
        while (style.width(rest.stripTrailing()) > width && rest.codePointCount(0, rest.length()) > 1) {
            int end = fitting(rest, style, width);
            lines.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        return rest;
    }

    /// How many chars fit, at least one character, and none torn from the marks that belong to it.
    private static int fitting(String word, TextStyle style, double width) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(word);
        int end = characters.next();
        for (int next = characters.next(); next != BreakIterator.DONE; next = characters.next()) {
            if (style.width(word.substring(0, next)) > width) {
                break;
            }
            end = next;
        }
        return end;
    }
}
