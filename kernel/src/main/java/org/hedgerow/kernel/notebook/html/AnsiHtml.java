package org.hedgerow.kernel.notebook.html;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Terminal text as HTML: the sixteen named colours and bold become spans, every other control sequence goes.
final class AnsiHtml {
    private static final Pattern SEQUENCE = Pattern.compile("\u001b\\[([0-9;]*)([A-Za-z])");
    private static final String[] COLOURS = {"black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"};

    private AnsiHtml() {}

    static String render(String text) {
        var html = new StringBuilder();
        var style = Style.PLAIN;
        var sequences = SEQUENCE.matcher(text);
        int from = 0;
        while (sequences.find()) {
            append(html, text.substring(from, sequences.start()), style);
            style = style.after(sequences);
            from = sequences.end();
        }
        append(html, text.substring(from), style);
        return html.toString();
    }

    private static void append(StringBuilder html, String text, Style style) {
        if (text.isEmpty()) {
            return;
        }
        var classes = style.classes();
        var escaped = Html.escape(text);
        html.append(classes.isEmpty() ? escaped : "<span class=\"" + classes + "\">" + escaped + "</span>");
    }

    private record Style(String colour, boolean bold) {
        static final Style PLAIN = new Style("", false);

        String classes() {
            return (colour + (bold ? " ansi-bold" : "")).strip();
        }

        Style after(Matcher sequence) {
            var style = this;
            if (sequence.group(2).equals("m")) {
                for (var code : sequence.group(1).split(";", -1)) {
                    style = style.after(code.isEmpty() ? 0 : Integer.parseInt(code));
                }
            }
            return style;
        }

        private Style after(int code) {
            if (code == 0) {
                return PLAIN;
            }
            if (code == 1 || code == 22) {
                return new Style(colour, code == 1);
            }
            if ((code >= 30 && code <= 37) || (code >= 90 && code <= 97)) {
                return new Style("ansi-" + COLOURS[code % 10], bold);
            }
            return code == 39 ? new Style("", bold) : this;
        }
    }
}
