package org.hedgerow.plot;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Breaks a text into lines of a given width by the rules of its script.
final class LineBreaker {

    /// Signs that stay with what stands before and after them.
    private static final String RELATIONS = "=<>\u2264\u2265\u2248\u00B1";

    private LineBreaker() {}

    static List<String> lines(String text, TextStyle style, double width) {
        if (text.isEmpty()) {
            return List.of(text);
        }
        return text.lines().flatMap(line -> broken(line, style, width).stream()).toList();
    }

    private static List<String> broken(String text, TextStyle style, double width) {
        if (style.width(text) <= width) {
            return List.of(text);
        }
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String piece : pieces(text)) {
            if (!line.isEmpty() && style.width((line + piece).stripTrailing()) > width) {
                lines.add(line.stripTrailing());
                line = "";
            }
            line = breakWord(line + piece, style, width, lines);
        }
        if (!line.isBlank()) {
            lines.add(line.stripTrailing());
        }
        return lines;
    }

    /// The text in parts between which a line may end.
    private static List<String> pieces(String text) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            if (to == text.length() || mayBreak(text, to)) {
                pieces.add(text.substring(from, to));
                from = to;
            }
        }
        return pieces;
    }

    /// Java would part `.14` and `p = 3`; a statistic stays in one piece.
    private static boolean mayBreak(String text, int at) {
        int before = text.codePointBefore(at);
        if (before != ' ') {
            return before == '-' || Character.isIdeographic(before) || Character.isIdeographic(text.codePointAt(at));
        }
        return RELATIONS.indexOf(text.charAt(at)) < 0 && (at < 2 || RELATIONS.indexOf(text.charAt(at - 2)) < 0);
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
