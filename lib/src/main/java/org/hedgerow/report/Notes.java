package org.hedgerow.report;

import java.util.List;
import java.util.stream.Collectors;

/// What the analyst must know of a result or a table, as a list.
public record Notes(List<String> lines) implements Presentable {
    public Notes {
        lines = List.copyOf(lines);
    }

    /// A note with its full stop, also where it ends with an abbreviation's.
    static String sentence(String note) {
        return note.endsWith(".") ? note : note + ".";
    }

    @Override
    public String text() {
        return lines.isEmpty()
                ? "Nothing to note."
                : lines.stream().map(line -> "Note: " + sentence(line)).collect(Collectors.joining("\n"));
    }

    @Override
    public String html() {
        return lines.isEmpty()
                ? "<p>Nothing to note.</p>"
                : lines.stream()
                        .map(line -> "<li>" + Html.escape(sentence(line)) + "</li>")
                        .collect(Collectors.joining("", "<ul>", "</ul>"));
    }

    @Override
    public String toString() {
        return text();
    }
}
