package org.hedgerow.plot.forest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hedgerow.plot.Anchor;
import org.hedgerow.plot.Mark;
import org.hedgerow.plot.Point;
import org.hedgerow.plot.TextStyle;

/// Running text over the page's width: title and subtitle above, footnotes below.
record Paragraphs(double left, double right) {

    /// Paragraphs from a y downwards; empty ones take no room.
    Mark.Group group(String role, List<String> paragraphs, TextStyle style, double top) {
        List<Mark> marks = new ArrayList<>();
        double y = top;
        for (String paragraph : paragraphs) {
            for (String line : paragraph.isBlank() ? List.<String>of() : style.wrap(paragraph, right - left)) {
                marks.add(new Mark.Text(new Point(left, y + style.ascent()), line, Anchor.START, style));
                y += style.lineHeight();
            }
        }
        return new Mark.Group(role, Optional.empty(), marks);
    }

    /// Where the next thing can begin below a group that began at `top`.
    static double below(Mark.Group group, double top) {
        return group.marks().isEmpty() ? top : group.box().bottom();
    }
}
