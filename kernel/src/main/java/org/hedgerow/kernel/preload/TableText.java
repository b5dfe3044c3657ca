package org.hedgerow.kernel.preload;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A table as aligned text.
final class TableText {
    private static final int WIDEST = 60;

    private final TableView view;
    private final List<Integer> widths;

    private TableText(TableView view) {
        this.view = view;
        widths = IntStream.range(0, view.columns().size()).mapToObj(this::width).toList();
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
        lines.add("(" + view.shape() + ")");
        return String.join("\n", lines);
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
                    .append("  ");
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
        return length(line) <= WIDEST ? line : line.substring(0, line.offsetByCodePoints(0, WIDEST - 1)) + "…";
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
