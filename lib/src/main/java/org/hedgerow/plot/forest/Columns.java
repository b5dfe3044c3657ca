package org.hedgerow.plot.forest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hedgerow.plot.TextStyle;

/// Finds each column's place: as wide as its texts, and the graph as wide as the page allows.
final class Columns {

    private final ForestTable table;
    private final Look look;
    private final Wording wording;

    Columns(ForestTable table, Look look) {
        this.table = table;
        this.look = look;
        this.wording = new Wording(table.axis(), look);
    }

    List<PlacedColumn> place() {
        List<PlacedColumn> measured = measured();
        double taken = measured.stream().mapToDouble(PlacedColumn::width).sum()
                + look.gutter() * (measured.size() - 1)
                + 2 * look.margin();
        double graph = Math.max(look.pageWidth() - taken, look.graphWidth());
        List<PlacedColumn> placed = new ArrayList<>();
        double left = look.margin();
        for (PlacedColumn column : measured) {
            PlacedColumn at = column.isGraph()
                    ? column.at(
                            left,
                            left + graph,
                            look.header().wrap(column.column().header(), graph))
                    : column.at(left, left + column.width(), column.header());
            placed.add(at);
            left = at.right() + look.gutter();
        }
        return placed;
    }

    /// Every column at the left edge with its own width, the graph with none.
    private List<PlacedColumn> measured() {
        List<PlacedColumn> columns = new ArrayList<>();
        int cell = 0;
        for (Column column : table.columns()) {
            columns.add(
                    switch (column) {
                        case Column.Label label -> sized(label, List.of(), labelWidth());
                        case Column.Graph graph -> new PlacedColumn(graph, List.of(), List.of(graph.header()), 0, 0);
                        case Column.Data data -> tracked(data, List.of(data(cell++, data.alignment())));
                        case Column.Interval interval -> tracked(interval, intervalTracks());
                        case Column.Weight weight ->
                            tracked(weight, List.of(track(wording::weight, Column.Alignment.RIGHT, 0)));
                    });
        }
        return columns;
    }

    private Track data(int cell, Column.Alignment alignment) {
        return track(row -> wording.cell(row, cell), alignment, 0);
    }

    private List<Track> intervalTracks() {
        return List.of(
                track(wording::value, Column.Alignment.RIGHT, 0.5 * look.size()),
                track(wording::lower, Column.Alignment.RIGHT, look.text().width(" ")),
                track(wording::upper, Column.Alignment.RIGHT, 0));
    }

    private Track track(Function<Row, String> text, Column.Alignment alignment, double space) {
        return Track.of(
                table.rows().stream().map(text).toList(),
                table.rows().stream().map(wording::style).toList(),
                alignment,
                space);
    }

    private PlacedColumn tracked(Column column, List<Track> tracks) {
        double width = tracks.stream()
                .mapToDouble(track -> track.width() + track.space())
                .sum();
        return sized(column, tracks, width);
    }

    private PlacedColumn sized(Column column, List<Track> tracks, double width) {
        TextStyle style = look.header();
        double longestWord = widest(style, List.of(column.header().split("[ \\n]")));
        List<String> header = style.wrap(column.header(), Math.max(look.headerWidth(), Math.max(width, longestWord)));
        return new PlacedColumn(column, tracks, header, 0, Math.max(width, widest(style, header)));
    }

    private static double widest(TextStyle style, List<String> texts) {
        return texts.stream().mapToDouble(style::width).max().orElse(0);
    }

    /// Wide enough for every label that names a row with cells, up to a limit beyond which labels are wrapped.
    private double labelWidth() {
        double widest = table.rows().stream()
                .filter(Row::inGraph)
                .mapToDouble(row -> look.indent(row) + wording.style(row).width(row.label()))
                .max()
                .orElse(0);
        return Math.min(widest, look.labelWidth());
    }
}
