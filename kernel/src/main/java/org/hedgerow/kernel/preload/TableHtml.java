package org.hedgerow.kernel.preload;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import tech.tablesaw.columns.Column;

/// A table as HTML that reads well with and without the front end's style: numbers to the right, words to the left.
final class TableHtml {
    private static final String LEFT = " style=\"text-align:left\"";
    private static final String RIGHT = " style=\"text-align:right\"";
    private static final String CUT = ";max-width:24em;overflow:hidden;text-overflow:ellipsis";
    private static final int LONGEST = 40;
    private static final Pattern WORD = Pattern.compile("[\\w.]*");

    private final TableView view;
    private final boolean withTypes;
    private final StringBuilder html = new StringBuilder();

    private TableHtml(TableView view, boolean withTypes) {
        this.view = view;
        this.withTypes = withTypes;
    }

    static String of(TableView view) {
        return new TableHtml(view, false).render();
    }

    /// The same in a box that scrolls both ways, with the columns' types under their names. A row is one line: long
    /// text
    /// is cut, and whole where the mouse rests on it.
    static String scrolling(TableView view) {
        return "<div style=\"max-height:28em;overflow:auto\">\n" + new TableHtml(view, true).render() + "\n</div>";
    }

    private String render() {
        html.append("<table>\n");
        if (!view.name().isEmpty()) {
            html.append("<caption")
                    .append(LEFT)
                    .append('>')
                    .append(escape(view.name()))
                    .append("</caption>\n");
        }
        html.append("<thead>\n<tr>");
        for (var column : view.columns()) {
            var align = CellText.isNumber(column) ? RIGHT : LEFT;
            html.append("<th scope=\"col\"")
                    .append(align)
                    .append('>')
                    .append(escape(column.name()))
                    .append(withTypes ? "<br><small>" + escape(type(column)) + "</small>" : "")
                    .append("</th>");
        }
        html.append("</tr>\n</thead>\n<tbody>\n");
        rows(view.head());
        if (view.hasGap()) {
            html.append("<tr><td colspan=\"")
                    .append(view.columns().size())
                    .append('"')
                    .append(LEFT)
                    .append('>');
            html.append(view.gap()).append("</td></tr>\n");
        }
        rows(view.tail());
        return html.append("</tbody>\n</table>\n<p>")
                .append(view.shape())
                .append("</p>")
                .toString();
    }

    private void rows(List<Integer> rows) {
        for (int row : rows) {
            html.append("<tr>");
            view.columns().forEach(column -> cell(column, CellText.of(column, row)));
            html.append("</tr>\n");
        }
    }

    private void cell(Column<?> column, String text) {
        var align = CellText.isNumber(column) ? RIGHT : LEFT;
        html.append("<td").append(withTypes ? inOneLine(align, text) : align).append('>');
        html.append(escape(text)).append("</td>");
    }

    /// Said of each cell that could break, as front ends set it for cells.
    private static String inOneLine(String align, String text) {
        if (WORD.matcher(text).matches()) {
            return align;
        }
        var unbroken = align.replaceFirst("\"$", ";white-space:nowrap");
        return text.length() <= LONGEST ? unbroken + "\"" : unbroken + CUT + "\" title=\"" + escape(text) + "\"";
    }

    private static String type(Column<?> column) {
        return column.type().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
