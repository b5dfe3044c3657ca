package org.hedgerow.plot.forest;

import java.util.List;
import java.util.stream.IntStream;
import org.hedgerow.plot.Anchor;
import org.hedgerow.plot.Mark;
import org.hedgerow.plot.Point;
import org.hedgerow.plot.TextStyle;

/// Texts that stand under each other by one rule, one for each row, some of them empty. Figures are equally wide, so
/// that numbers with equal decimals stand under each other when they are flush right.
///
/// @param space the room to its right, up to the column's next track
record Track(List<String> texts, List<TextStyle> styles, Column.Alignment alignment, double space) {

    double width() {
        return switch (alignment) {
            case LEFT, RIGHT -> widest(false);
            case DECIMAL -> widest(true) + widestFraction();
        };
    }

    /// A row's text in a track from `left` to `right`.
    Mark.Text text(int row, double left, double right, double baseline) {
        String text = texts.get(row);
        TextStyle style = styles.get(row);
        return switch (alignment) {
            case LEFT -> new Mark.Text(new Point(left, baseline), text, Anchor.START, style);
            case RIGHT -> new Mark.Text(new Point(right, baseline), text, Anchor.END, style);
            case DECIMAL -> {
                double point = right - widestFraction();
                double end = point + style.width(text.substring(pointAt(text)));
                yield new Mark.Text(new Point(end, baseline), text, Anchor.END, style);
            }
        };
    }

    private double widest(boolean wholePartOnly) {
        return IntStream.range(0, texts.size())
                .mapToDouble(i -> {
                    String text = texts.get(i);
                    return styles.get(i).width(wholePartOnly ? text.substring(0, pointAt(text)) : text);
                })
                .max()
                .orElse(0);
    }

    private double widestFraction() {
        return IntStream.range(0, texts.size())
                .mapToDouble(i -> styles.get(i).width(texts.get(i).substring(pointAt(texts.get(i)))))
                .max()
                .orElse(0);
    }

    private static int pointAt(String text) {
        int point = text.indexOf('.');
        return point < 0 ? text.length() : point;
    }
}
