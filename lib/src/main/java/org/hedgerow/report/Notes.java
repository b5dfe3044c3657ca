package org.hedgerow.report;

import java.util.List;
import java.util.stream.Collectors;

/// What the analyst must know of a result or a table, as a list.
public record Notes(List<String> lines) implements Presentable {
    public Notes {
        lines = List.copyOf(lines);
    }

    @Override
    public String text() {
        return lines.isEmpty()
                ? "Nothing to note."
                : lines.stream().map(line -> "Note: " + line + ".").collect(Collectors.joining("\n"));
    }

    @Override
    public String html() {
        return lines.isEmpty()
                ? "<p>Nothing to note.</p>"
                : lines.stream()
                        .map(line -> "<li>" + Html.escape(line) + ".</li>")
                        .collect(Collectors.joining("", "<ul>", "</ul>"));
    }

    @Override
    public String toString() {
        return text();
    }
}
