package org.hedgerow.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A small table of texts: columns of figures to the right, all others to the left.
///
/// @param header one text for each column
/// @param rows each as long as the header
public record Grid(List<String> header, List<List<String>> rows) {
    private static final String CELL = "padding:2px 10px;border:none;";

    public Grid {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /// The table with columns as wide as their longest text.
    public String text() {
        List<List<String>> all = new ArrayList<>();
        all.add(header);
        all.addAll(rows);
        int[] widths = new int[header.size()];
        for (List<String> row : all) {
            for (int j = 0; j < row.size(); j++) {
                widths[j] = Math.max(widths[j], width(row.get(j)));
            }
        }
        return all.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n"));
    }

    /// The table as HTML that reads well without its style.
    public String html() {
        StringBuilder html = new StringBuilder("<table style=\"border-collapse:collapse;margin:4px 0\"><thead><tr>");
        for (int j = 0; j < header.size(); j++) {
            html.append("<th scope=\"col\" style=\"")
                    .append(CELL)
                    .append("border-bottom:1px solid currentColor;")
                    .append(side(j))
                    .append("\">")
                    .append(Html.escape(header.get(j)))
                    .append("</th>");
        }
        html.append("</tr></thead><tbody>");
        for (List<String> row : rows) {
            html.append("<tr>");
            for (int j = 0; j < row.size(); j++) {
                html.append("<td style=\"").append(CELL).append(side(j)).append("\">");
                html.append(Html.escape(row.get(j))).append("</td>");
            }
            html.append("</tr>");
        }
        return html.append("</tbody></table>").toString();
    }

    private String side(int column) {
        return isFigures(column) ? "text-align:right" : "text-align:left";
    }

    private boolean isFigures(int column) {
        return column > 0 && rows.stream().map(row -> row.get(column)).allMatch(Grid::isFigure);
    }

    private static boolean isFigure(String cell) {
        return cell.isEmpty() || Character.isDigit(cell.charAt(0)) || "[−∞<".indexOf(cell.charAt(0)) >= 0;
    }

    private String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int j = 0; j < row.size(); j++) {
            String space = " ".repeat(widths[j] - width(row.get(j)));
            line.append(j == 0 ? "" : "  ").append(isFigures(j) ? space + row.get(j) : row.get(j) + space);
        }
        return line.toString().stripTrailing();
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
