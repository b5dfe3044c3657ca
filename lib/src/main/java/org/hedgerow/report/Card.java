package org.hedgerow.report;

import java.util.ArrayList;
import java.util.List;

/// A result as it is shown: a title, what it was made from, a table, lines of statistics, and what must be
/// known of it.
///
/// @param title what it is
/// @param subtitle what it was made from
/// @param grid its numbers
/// @param lines statistics that are no table
/// @param notes what the analyst must know
public record Card(String title, String subtitle, Grid grid, List<String> lines, List<String> notes)
        implements Presentable {
    public Card {
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    @Override
    public String text() {
        List<String> parts = new ArrayList<>();
        parts.add(title);
        if (!subtitle.isEmpty()) {
            parts.add(subtitle);
        }
        parts.add("");
        parts.add(grid.text());
        if (!lines.isEmpty()) {
            parts.add("");
            parts.addAll(lines);
        }
        if (!notes.isEmpty()) {
            parts.add("");
            notes.forEach(note -> parts.add("Note: " + Notes.sentence(note)));
        }
        return String.join("\n", parts);
    }

    @Override
    public String html() {
        StringBuilder html =
                new StringBuilder("<div style=\"border-left:4px solid #0072B2;padding:4px 12px;margin:4px 0\">");
        html.append("<div><strong>").append(Html.escape(title)).append("</strong></div>");
        if (!subtitle.isEmpty()) {
            html.append("<div>").append(Html.escape(subtitle)).append("</div>");
        }
        html.append(grid.html());
        for (String line : lines) {
            html.append("<div>").append(Html.escape(line)).append("</div>");
        }
        if (!notes.isEmpty()) {
            html.append("<ul style=\"margin:6px 0 0 0;padding-left:1.2em\">");
            notes.forEach(note -> html.append("<li>")
                    .append(Html.escape(Notes.sentence(note)))
                    .append("</li>"));
            html.append("</ul>");
        }
        return html.append("</div>").toString();
    }
}
