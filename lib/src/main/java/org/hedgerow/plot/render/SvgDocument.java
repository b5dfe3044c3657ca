package org.hedgerow.plot.render;

import java.util.Map;
import java.util.stream.Collectors;
import org.hedgerow.plot.Ink;
import org.hedgerow.plot.Mark;
import org.hedgerow.plot.Point;
import org.hedgerow.plot.Scene;
import org.hedgerow.plot.Stroke;
import org.hedgerow.plot.Style;
import org.hedgerow.plot.TextStyle;

/// One scene on its way to SVG.
final class SvgDocument {

    /// The size of text that does not say its own: most of it.
    private static final double SIZE = 12;

    private static final String FAMILY = "Helvetica, Arial, 'Liberation Sans', 'Nimbus Sans', sans-serif";

    private final Scene scene;
    private final SvgText out = new SvgText();

    SvgDocument(Scene scene) {
        this.scene = scene;
    }

    String text() {
        out.raw("<rect").number("width", scene.width()).number("height", scene.height());
        out.attribute("fill", "#ffffff").raw("/>\n");
        scene.marks().forEach(this::mark);
        String body = out.toString();
        String id = "hedgerow-" + Fingerprint.of(scene.title() + scene.description() + body);
        return head(id) + body + "</svg>\n";
    }

    private String head(String id) {
        SvgText head = new SvgText();
        head.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\"");
        head.number("width", scene.width()).number("height", scene.height());
        head.raw(" viewBox=\"0 0 ").raw(SvgText.number(scene.width())).raw(" ");
        head.raw(SvgText.number(scene.height())).raw("\"");
        head.raw(" role=\"img\" lang=\"en\" xml:lang=\"en\"");
        head.attribute("aria-labelledby", id + "-title " + id + "-desc");
        head.attribute("font-family", FAMILY)
                .number("font-size", SIZE)
                .raw(" style=\"font-kerning:none;font-variant-numeric:tabular-nums\">\n");
        head.raw("<title")
                .attribute("id", id + "-title")
                .raw(">")
                .escaped(scene.title())
                .raw("</title>\n");
        head.raw("<desc")
                .attribute("id", id + "-desc")
                .raw(">")
                .escaped(scene.description())
                .raw("</desc>\n");
        metadata(head);
        return head.toString();
    }

    private void metadata(SvgText head) {
        if (scene.metadata().isEmpty()) {
            return;
        }
        head.raw("<metadata>\n");
        for (Map.Entry<String, String> fact : scene.metadata().entrySet()) {
            head.escaped(fact.getKey()).raw(": ").escaped(fact.getValue()).raw("\n");
        }
        head.raw("</metadata>\n");
    }

    private void mark(Mark mark) {
        switch (mark) {
            case Mark.Group group -> group(group);
            case Mark.Text text -> text(text);
            case Mark.Line line -> {
                out.raw("<line")
                        .number("x1", line.from().x())
                        .number("y1", line.from().y());
                out.number("x2", line.to().x()).number("y2", line.to().y());
                stroke(line.stroke());
                out.raw("/>\n");
            }
            case Mark.Polyline polyline -> {
                out.raw("<polyline").points(polyline.points()).attribute("fill", "none");
                stroke(polyline.stroke());
                out.raw("/>\n");
            }
            case Mark.Polygon polygon -> {
                out.raw("<polygon").points(polygon.points());
                style(polygon.style());
                out.raw("/>\n");
            }
            case Mark.Rectangle rectangle -> {
                out.raw("<rect")
                        .number("x", rectangle.box().left())
                        .number("y", rectangle.box().top());
                out.number("width", rectangle.box().width())
                        .number("height", rectangle.box().height());
                style(rectangle.style());
                out.raw("/>\n");
            }
            case Mark.Circle circle -> {
                Point centre = circle.centre();
                out.raw("<circle")
                        .number("cx", centre.x())
                        .number("cy", centre.y())
                        .number("r", circle.radius());
                style(circle.style());
                out.raw("/>\n");
            }
        }
    }

    private void group(Mark.Group group) {
        if (group.marks().isEmpty()) {
            return;
        }
        out.raw("<g").attribute("class", group.role()).raw(">\n");
        group.tooltip().ifPresent(words -> out.raw("<title>").escaped(words).raw("</title>\n"));
        group.marks().forEach(this::mark);
        out.raw("</g>\n");
    }

    private void text(Mark.Text text) {
        boolean rightToLeft = Direction.of(text.content()) == Direction.RIGHT_TO_LEFT;
        out.raw("<text").number("x", text.at().x()).number("y", text.at().y());
        if (text.style().size() != SIZE) {
            out.number("font-size", text.style().size());
        }
        if (text.style().weight() == TextStyle.Weight.BOLD) {
            out.attribute("font-weight", "bold");
        }
        if (text.style().slant() == TextStyle.Slant.ITALIC) {
            out.attribute("font-style", "italic");
        }
        if (rightToLeft) {
            out.attribute("direction", "rtl");
        }
        switch (text.anchor()) {
            // SVG's start and end are those of the reading direction, ours are those of the page
            case START -> out.raw(rightToLeft ? " text-anchor=\"end\"" : "");
            case MIDDLE -> out.attribute("text-anchor", "middle");
            case END -> out.raw(rightToLeft ? "" : " text-anchor=\"end\"");
        }
        if (text.style().measures(text.content())) {
            // a browser that has only a wider font sets the letters narrower
            out.number("textLength", text.style().width(text.content())).attribute("lengthAdjust", "spacingAndGlyphs");
        }
        fill(text.style().ink());
        out.raw(">").escaped(text.content()).raw("</text>\n");
    }

    private void style(Style style) {
        style.fill().ifPresentOrElse(this::fill, () -> out.attribute("fill", "none"));
        style.stroke().ifPresent(this::stroke);
        if (style.equals(Style.INVISIBLE)) {
            out.attribute("pointer-events", "all");
        }
    }

    private void fill(Ink ink) {
        if (ink.rgb() != 0) {
            out.attribute("fill", ink.hex());
        }
    }

    private void stroke(Stroke stroke) {
        out.attribute("stroke", stroke.ink().hex()).number("stroke-width", stroke.width());
        if (!stroke.dashes().isEmpty()) {
            out.attribute(
                    "stroke-dasharray",
                    stroke.dashes().stream().map(SvgText::number).collect(Collectors.joining(" ")));
        }
    }
}
