package org.hedgerow.kernel.preload;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tech.tablesaw.columns.Column;

/// A table as aligned text: as many columns as a line holds, and the names of the others.
final class TableText {
    private static final int WIDEST_CELL = 60;
    private static final int WIDEST_LINE = 140;
    private static final String GAP = "  ";

    private final TableView view;

    /// Of the columns shown.
    private final List<Integer> widths;

    private TableText(TableView view) {
        this.view = view;
        widths = fitting(
                IntStream.range(0, view.columns().size()).mapToObj(this::width).toList());
    }

    private static List<Integer> fitting(List<Integer> widths) {
        int line = 0;
        int fitting = 0;
        for (int width : widths) {
            line += width + GAP.length();
            if (fitting > 0 && line > WIDEST_LINE) {
                break;
            }
            fitting++;
        }
        return widths.subList(0, fitting);
    }

    static String of(TableView view) {
        return new TableText(view).render();
    }

    private String render() {
        var lines = new ArrayList<String>();
        if (!view.name().isEmpty()) {
            lines.add(view.name());
        }
        lines.add(line(i -> view.columns().get(i).name()));
        lines.add("-".repeat(widths.stream().mapToInt(width -> width + 2).sum() - (widths.isEmpty() ? 0 : 2)));
        view.head().forEach(row -> lines.add(line(row)));
        if (view.hasGap()) {
            lines.add(view.gap());
        }
        view.tail().forEach(row -> lines.add(line(row)));
        if (widths.size() < view.columns().size()) {
            lines.add(otherColumns());
        }
        lines.add("(" + view.shape() + ")");
        return String.join("\n", lines);
    }

    private String otherColumns() {
        var others = view.columns().subList(widths.size(), view.columns().size());
        return "… " + others.size() + " more columns: "
                + others.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    private String line(int row) {
        return line(i -> CellText.of(view.columns().get(i), row));
    }

    private String line(IntFunction<String> cell) {
        var line = new StringBuilder();
        for (int i = 0; i < widths.size(); i++) {
            var text = shortened(cell.apply(i));
            var gap = " ".repeat(widths.get(i) - length(text));
            line.append(CellText.isNumber(view.columns().get(i)) ? gap + text : text + gap)
                    .append(GAP);
        }
        return line.toString().stripTrailing();
    }

    private int width(int index) {
        var column = view.columns().get(index);
        return Stream.concat(
                        Stream.of(column.name()),
                        Stream.concat(view.head().stream(), view.tail().stream())
                                .map(row -> CellText.of(column, row)))
                .mapToInt(text -> length(shortened(text)))
                .max()
                .orElse(0);
    }

    /// One line of text, as a table needs it.
    private static String shortened(String text) {
        var line = text.replaceAll("\\R", " ");
        return length(line) <= WIDEST_CELL
                ? line
                : line.substring(0, line.offsetByCodePoints(0, WIDEST_CELL - 1)) + "…";
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
