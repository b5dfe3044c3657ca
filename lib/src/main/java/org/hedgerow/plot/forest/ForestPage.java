package org.hedgerow.plot.forest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hedgerow.plot.Anchor;
import org.hedgerow.plot.Box;
import org.hedgerow.plot.Mark;
import org.hedgerow.plot.Palette;
import org.hedgerow.plot.PlacedAxis;
import org.hedgerow.plot.Point;
import org.hedgerow.plot.Scene;
import org.hedgerow.plot.Stroke;
import org.hedgerow.plot.Style;
import org.hedgerow.plot.TextStyle;

/// Puts one forest plot together, from the title down to the footnotes.
final class ForestPage {

    /// More rows than this do not fit on a screen.
    private static final int LONG = 40;

    private final ForestTable table;
    private final Look look;
    private final List<PlacedColumn> columns;
    private final PlacedColumn label;
    private final PlacedColumn graph;
    private final double left;
    private final double right;

    ForestPage(ForestTable table, Look look) {
        this.table = table;
        this.look = look;
        this.columns = new Columns(table, look).place();
        this.label = column(Column.Label.class);
        this.graph = column(Column.Graph.class);
        this.left = look.margin();
        this.right = columns.getLast().right();
    }

    Scene scene() {
        Paragraphs text = new Paragraphs(left, right);
        Mark.Group title = text.group("title", List.of(table.title()), look.title(), look.margin());
        double y = Paragraphs.below(title, look.margin()) + look.gap();
        Mark.Group subtitle = text.group("subtitle", List.of(table.subtitle()), look.small(), y);
        y = Paragraphs.below(subtitle, y) + look.pitch() / 2;
        PlacedAxis axis = new AxisFit(table, look, graph).axis();
        AxisMarks axisMarks = new AxisMarks(table.axis(), axis, graph.left(), graph.right(), look);
        Mark.Group header = header(y, axisMarks);
        y = header.box().bottom() + look.pitch() / 4;

        List<PlacedRow> rows = new Rows(look, label.right() - label.left(), labelSpan()).place(table, y);
        double axisY = axisY(rows);
        Mark.Group scale = new Mark.Group("axis", Optional.empty(), axisMarks.below(axisY));
        double bottom = Math.max(rows.getLast().bottom(), scale.box().bottom()) + look.pitch() / 2;
        Mark.Group footnotes = text.group("footnotes", table.footnotes(), look.small(), bottom);

        List<Mark> marks = new ArrayList<>();
        marks.add(title);
        marks.add(subtitle);
        marks.add(header);
        Guides guides = new Guides(table.axis(), axis, left, right, look);
        marks.add(guides.shading(rows));
        marks.add(guides.lines(rows, y, axisY));
        GraphMarks graphMarks = new GraphMarks(axis, Squares.of(table.rows(), look.pitch()), look);
        rows.forEach(row -> marks.add(row(row, graphMarks)));
        marks.add(scale);
        marks.add(footnotes);
        return new Scene(
                Math.ceil(right + look.margin() - 1e-6),
                Math.ceil(Paragraphs.below(footnotes, bottom) + look.margin()),
                table.title(),
                table.description(),
                marks,
                table.metadata());
    }

    private PlacedColumn column(Class<? extends Column> kind) {
        return columns.stream()
                .filter(c -> kind.isInstance(c.column()))
                .findFirst()
                .orElseThrow();
    }

    /// From the labels' left edge up to the graph, or to the page's edge where the graph does not follow.
    private double labelSpan() {
        double end = graph.left() > label.left() ? graph.left() - look.gutter() : right;
        return end - label.left();
    }

    /// The axis follows the last row that draws into the graph; notes below it stand beside the axis.
    private double axisY(List<PlacedRow> rows) {
        return rows.reversed().stream()
                        .filter(placed -> placed.row().inGraph())
                        .findFirst()
                        .orElseThrow()
                        .bottom()
                + look.pitch() / 4;
    }

    /// The columns' headers; in long tables with the axis' ticks, for a reader who does not see its end.
    private Mark.Group header(double top, AxisMarks axis) {
        TextStyle style = look.header();
        int ticks = table.rows().size() > LONG ? 1 : 0;
        int lines = columns.stream()
                .mapToInt(c -> c.header().size() + (c.isGraph() ? ticks : 0))
                .max()
                .orElse(1);
        double baseline = top + style.ascent() + (lines - 1) * style.lineHeight();
        double y = baseline + look.size() / 2;
        List<Mark> marks = new ArrayList<>();
        for (PlacedColumn column : columns) {
            double up = column.isGraph() ? ticks * style.lineHeight() : 0;
            marks.addAll(column.headerTexts(style, baseline - up));
        }
        if (ticks > 0) {
            marks.addAll(axis.above(y, baseline));
        }
        marks.add(new Mark.Line(
                new Point(left, y), new Point(right, y), Stroke.solid(Palette.CHARCOAL, look.size() / 12)));
        return new Mark.Group("header", Optional.empty(), marks);
    }

    private Mark.Group row(PlacedRow placed, GraphMarks graphMarks) {
        Row row = placed.row();
        TextStyle style = new Wording(table.axis(), look).style(row);
        double baseline = placed.middle() + style.drop();
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Rectangle(new Box(left, placed.top(), right, placed.bottom()), Style.INVISIBLE));
        for (int i = 0; i < placed.lines().size(); i++) {
            Point at = new Point(label.left() + look.indent(row), baseline + i * style.lineHeight());
            marks.add(new Mark.Text(at, placed.lines().get(i), Anchor.START, style));
        }
        columns.forEach(column -> marks.addAll(column.texts(placed.index(), baseline)));
        marks.addAll(graphMarks.of(row, placed.middle()));
        return new Mark.Group(role(row), tooltip(row), marks);
    }

    private static String role(Row row) {
        return switch (row) {
            case Row.Heading _ -> "heading";
            case Row.Study _ -> "study";
            case Row.Summary _ -> "summary";
            case Row.Prediction _ -> "prediction";
            case Row.Note _ -> "note";
        };
    }

    private static Optional<String> tooltip(Row row) {
        return switch (row) {
            case Row.Study study -> Optional.of(study.tooltip());
            case Row.Summary summary -> Optional.of(summary.tooltip());
            case Row.Prediction prediction -> Optional.of(prediction.tooltip());
            case Row.Heading _, Row.Note _ -> Optional.empty();
        };
    }
}
