package org.hedgerow.kernel.preload;

import java.util.List;

/// A table as HTML that reads well with and without the front end's style: numbers to the right, words to the left.
final class TableHtml {
    private static final String LEFT = " style=\"text-align:left\"";
    private static final String RIGHT = " style=\"text-align:right\"";

    private final TableView view;
    private final StringBuilder html = new StringBuilder();

    private TableHtml(TableView view) {
        this.view = view;
    }

    static String of(TableView view) {
        return new TableHtml(view).render();
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
            for (var column : view.columns()) {
                html.append("<td")
                        .append(CellText.isNumber(column) ? RIGHT : LEFT)
                        .append('>');
                html.append(escape(CellText.of(column, row))).append("</td>");
            }
            html.append("</tr>\n");
        }
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
