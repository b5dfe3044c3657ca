package org.hedgerow.kernel.preload;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hedgerow.kernel.engine.MimeBundle;
import org.hedgerow.kernel.engine.Paged;
import org.hedgerow.kernel.render.Pictures;
import org.hedgerow.kernel.render.Renderers;
import org.hedgerow.report.Picture;
import org.hedgerow.report.Presentable;
import org.knowm.xchart.internal.chartpart.IChart;
import tech.tablesaw.columns.Column;
import tech.tablesaw.table.Relation;

/// How the values of lib, tablesaw and XChart show.
final class LibraryRenderers {
    /// Bitmaps have two pixels for each CSS pixel, so that they are sharp on today's screens and on paper.
    private static final int SCALE = 2;

    /// A figure longer than a screen keeps one: its bitmap is there for readers that show no vectors, and every stored
    /// notebook carries it.
    private static final double LARGE = 1_000_000;

    /// A card or a figure may also be a collection or a record: what it says of itself comes first.
    private static final int OWN_WORD = 1;

    private LibraryRenderers() {}

    static Renderers addTo(Renderers renderers) {
        var all = renderers
                .with(Relation.class, table -> table(TableView.of(table)))
                .with(Column.class, column -> table(TableView.of(column)))
                .with(IChart.class, LibraryRenderers::chart)
                .with(Presentable.class, OWN_WORD, LibraryRenderers::card)
                .with(Picture.class, OWN_WORD, LibraryRenderers::figure);
        return all.with(Paged.class, paged -> paged(paged, all));
    }

    private static MimeBundle paged(Paged paged, Renderers renderers) {
        return switch (paged.value()) {
            case Relation table -> scrolling(TableView.of(table).firstRows(paged.rows()));
            case Column<?> column -> scrolling(TableView.of(column).firstRows(paged.rows()));
            default -> renderers.render(paged.value());
        };
    }

    private static MimeBundle scrolling(TableView view) {
        return html(TableHtml.scrolling(view), TableText.of(view));
    }

    private static MimeBundle table(TableView view) {
        return html(TableHtml.of(view), TableText.of(view));
    }

    private static MimeBundle card(Presentable card) {
        return html(card.html(), card.text());
    }

    private static MimeBundle html(String html, String text) {
        var data = new LinkedHashMap<String, Object>();
        data.put("text/html", html);
        data.put("text/plain", text);
        return new MimeBundle(data, Map.of());
    }

    /// Vector for reading and printing, bitmap for readers that show no vectors.
    private static MimeBundle figure(Picture figure) {
        var data = new LinkedHashMap<String, Object>();
        data.put("image/svg+xml", figure.svg());
        var bitmap = bitmap(figure);
        bitmap.ifPresent(png -> data.put("image/png", png));
        data.put("text/plain", figure.text());
        return new MimeBundle(
                data,
                bitmap.isPresent() ? Map.of("image/png", Pictures.size(figure.width(), figure.height())) : Map.of());
    }

    /// Empty on a machine without fonts, which can paint no text; vectors need none, and the figure is shown all the
    /// same.
    private static Optional<String> bitmap(Picture figure) {
        var scale = figure.width() * figure.height() > LARGE ? 1 : SCALE;
        try {
            return Optional.of(Base64.getEncoder().encodeToString(figure.png(scale)));
        } catch (IllegalStateException noFonts) {
            return Optional.empty();
        }
    }

    private static MimeBundle chart(IChart chart) {
        var image = new BufferedImage(chart.getWidth() * SCALE, chart.getHeight() * SCALE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(SCALE, SCALE);
        chart.paint(graphics, chart.getWidth(), chart.getHeight());
        graphics.dispose();
        var title = chart.getTitle();
        var text = title == null || title.isBlank() ? "chart" : "chart: " + title;
        return Pictures.bundle(Pictures.png(image), chart.getWidth(), chart.getHeight(), text);
    }
}
