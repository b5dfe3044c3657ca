package org.hedgerow.plot;

import java.util.List;
import java.util.Optional;

/// One thing on the page, in CSS pixels with y downwards. Later marks cover earlier ones.
public sealed interface Mark {

    /// The part of the page the mark takes up, without the thickness of strokes.
    Box box();

    /// A straight line.
    record Line(Point from, Point to, Stroke stroke) implements Mark {
        @Override
        public Box box() {
            return Box.around(List.of(from, to));
        }
    }

    /// A line through several points.
    record Polyline(List<Point> points, Stroke stroke) implements Mark {
        public Polyline {
            points = List.copyOf(points);
        }

        @Override
        public Box box() {
            return Box.around(points);
        }
    }

    /// A rectangle with its sides along the page's.
    record Rectangle(Box box, Style style) implements Mark {}

    /// A closed area with straight edges.
    record Polygon(List<Point> points, Style style) implements Mark {
        public Polygon {
            points = List.copyOf(points);
        }

        @Override
        public Box box() {
            return Box.around(points);
        }
    }

    /// A circle.
    record Circle(Point centre, double radius, Style style) implements Mark {
        @Override
        public Box box() {
            return new Box(centre.x() - radius, centre.y() - radius, centre.x() + radius, centre.y() + radius);
        }
    }

    /// One line of text.
    ///
    /// @param at where the anchor stands on the base line
    record Text(Point at, String content, Anchor anchor, TextStyle style) implements Mark {
        @Override
        public Box box() {
            double width = style.width(content);
            double left = switch (anchor) {
                case START -> at.x();
                case MIDDLE -> at.x() - width / 2;
                case END -> at.x() - width;
            };
            return new Box(left, at.y() - style.ascent(), left + width, at.y() + style.descent());
        }
    }

    /// Marks that mean one thing together.
    ///
    /// @param role what they are, in one lower-case word such as `study`
    /// @param tooltip what is said of them when the pointer rests there or a screen reader passes
    record Group(String role, Optional<String> tooltip, List<Mark> marks) implements Mark {
        public Group {
            marks = List.copyOf(marks);
        }

        @Override
        public Box box() {
            return marks.stream().map(Mark::box).reduce(Box::union).orElseGet(() -> new Box(0, 0, 0, 0));
        }
    }
}
