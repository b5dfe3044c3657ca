package org.hedgerow.plot.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.hedgerow.plot.Box;
import org.hedgerow.plot.Ink;
import org.hedgerow.plot.Mark;
import org.hedgerow.plot.Palette;
import org.hedgerow.plot.Point;
import org.hedgerow.plot.Scene;
import org.hedgerow.plot.Stroke;
import org.hedgerow.plot.Style;

/// Paints a scene with Java 2D, one unit for each CSS pixel, its upper left corner at the origin.
final class ScenePainter {

    private final Graphics2D graphics;
    private final TextPainter texts;

    /// Paints on a copy of `graphics`, so that the caller's settings stay as they are.
    static void paint(Scene scene, Graphics2D graphics) {
        Graphics2D own = (Graphics2D) graphics.create();
        try {
            ScenePainter painter = new ScenePainter(own);
            painter.style(new Rectangle2D.Double(0, 0, scene.width(), scene.height()), Style.filled(Palette.WHITE));
            scene.marks().forEach(painter::mark);
        } finally {
            own.dispose();
        }
    }

    private ScenePainter(Graphics2D graphics) {
        this.graphics = graphics;
        this.texts = new TextPainter(graphics);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
    }

    private void mark(Mark mark) {
        switch (mark) {
            case Mark.Group group -> group.marks().forEach(this::mark);
            case Mark.Text text -> texts.paint(text);
            case Mark.Line line ->
                stroke(
                        new Line2D.Double(
                                line.from().x(),
                                line.from().y(),
                                line.to().x(),
                                line.to().y()),
                        line.stroke());
            case Mark.Polyline polyline -> stroke(path(polyline.points()), polyline.stroke());
            case Mark.Polygon polygon -> {
                Path2D path = path(polygon.points());
                path.closePath();
                style(path, polygon.style());
            }
            case Mark.Rectangle rectangle -> {
                Box box = rectangle.box();
                style(new Rectangle2D.Double(box.left(), box.top(), box.width(), box.height()), rectangle.style());
            }
            case Mark.Circle circle -> {
                Box box = circle.box();
                style(new Ellipse2D.Double(box.left(), box.top(), box.width(), box.height()), circle.style());
            }
        }
    }

    private static Path2D path(List<Point> points) {
        Path2D path = new Path2D.Double();
        for (Point point : points) {
            if (path.getCurrentPoint() == null) {
                path.moveTo(point.x(), point.y());
            } else {
                path.lineTo(point.x(), point.y());
            }
        }
        return path;
    }

    private void style(Shape shape, Style style) {
        style.fill().ifPresent(ink -> {
            graphics.setColor(color(ink));
            graphics.fill(shape);
        });
        style.stroke().ifPresent(stroke -> stroke(shape, stroke));
    }

    private void stroke(Shape shape, Stroke stroke) {
        graphics.setColor(color(stroke.ink()));
        graphics.setStroke(pen(stroke));
        graphics.draw(shape);
    }

    private static BasicStroke pen(Stroke stroke) {
        float width = (float) stroke.width();
        if (stroke.dashes().isEmpty()) {
            return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
        }
        float[] dashes = new float[stroke.dashes().size()];
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = stroke.dashes().get(i).floatValue();
        }
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dashes, 0);
    }

    static Color color(Ink ink) {
        return new Color(ink.rgb());
    }
}
