package org.hedgerow.plot.render;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import org.hedgerow.plot.Mark;

/// Paints text with the fonts of this machine, never wider than the scene has room for: where a font is wider than
/// planned, its letters are set narrower, so that no text runs into its neighbour.
final class TextPainter {

    private final Graphics2D graphics;
    private final FontCase fonts = FontCase.ofThisMachine();

    TextPainter(Graphics2D graphics) {
        this.graphics = graphics;
    }

    void paint(Mark.Text text) {
        if (text.content().isEmpty()) {
            return;
        }
        graphics.setColor(ScenePainter.color(text.style().ink()));
        Font font = fonts.font(text.content(), text.style());
        double planned = text.style().width(text.content());
        TextLayout layout = new TextLayout(text.content(), font, graphics.getFontRenderContext());
        double narrowing = Math.min(1, planned / layout.getAdvance());
        double left = left(text, layout.getAdvance() * narrowing);
        AffineTransform before = graphics.getTransform();
        graphics.translate(left, text.at().y());
        graphics.scale(narrowing, 1);
        layout.draw(graphics, 0, 0);
        graphics.setTransform(before);
    }

    private static double left(Mark.Text text, double width) {
        return switch (text.anchor()) {
            case START -> text.at().x();
            case MIDDLE -> text.at().x() - width / 2;
            case END -> text.at().x() - width;
        };
    }
}
