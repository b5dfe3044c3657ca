package org.hedgerow.plot.forest;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.hedgerow.plot.Anchor;
import org.hedgerow.plot.Mark;
import org.hedgerow.plot.Point;
import org.hedgerow.plot.TextStyle;

/// Texts that stand under each other by one rule, one for each row, some of them empty. Figures are equally wide, so
/// that numbers with equal decimals stand under each other when they are flush right.
///
/// @param whole the width of the widest text, or of what is widest before a decimal point
/// @param fraction the width of what is widest from a decimal point on; 0 where points are not aligned
/// @param space the room to the right, up to the column's next track
record Track(
        List<String> texts,
        List<TextStyle> styles,
        Column.Alignment alignment,
        double whole,
        double fraction,
        double space) {

    static Track of(List<String> texts, List<TextStyle> styles, Column.Alignment alignment, double space) {
        return switch (alignment) {
            case LEFT, RIGHT -> new Track(texts, styles, alignment, widest(texts, styles, text -> text), 0, space);
            case DECIMAL ->
                new Track(
                        texts,
                        styles,
                        alignment,
                        widest(texts, styles, text -> text.substring(0, point(text))),
                        widest(texts, styles, Track::fraction),
                        space);
        };
    }

    double width() {
        return whole + fraction;
    }

    /// A row's text in a track from `left` to `right`.
    Mark.Text text(int row, double left, double right, double baseline) {
        String text = texts.get(row);
        TextStyle style = styles.get(row);
        return switch (alignment) {
            case LEFT -> new Mark.Text(new Point(left, baseline), text, Anchor.START, style);
            case RIGHT -> new Mark.Text(new Point(right, baseline), text, Anchor.END, style);
            case DECIMAL -> {
                double end = right - fraction + style.width(fraction(text));
                yield new Mark.Text(new Point(end, baseline), text, Anchor.END, style);
            }
        };
    }

    private static double widest(List<String> texts, List<TextStyle> styles, UnaryOperator<String> part) {
        return IntStream.range(0, texts.size())
                .mapToDouble(i -> styles.get(i).width(part.apply(texts.get(i))))
                .max()
                .orElse(0);
    }

    private static String fraction(String text) {
        return text.substring(point(text));
    }

    private static int point(String text) {
        int point = text.indexOf('.');
        return point < 0 ? text.length() : point;
    }
}
