package org.hedgerow.plot;

import java.util.Collection;

/// A rectangle of the page that something takes up, in CSS pixels, y downwards.
public record Box(double left, double top, double right, double bottom) {

    /// From left to right, in CSS pixels.
    public double width() {
        return right - left;
    }

    /// From top to bottom, in CSS pixels.
    public double height() {
        return bottom - top;
    }

    /// Whether the two share an area; boxes that only touch do not.
    public boolean overlaps(Box other) {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    /// Whether the other lies wholly inside this one, edges included.
    public boolean contains(Box other) {
        return left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom;
    }

    /// The smallest box around both.
    public Box union(Box other) {
        return new Box(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    /// The smallest box around some points.
    static Box around(Collection<Point> points) {
        Box box = new Box(
                Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY);
        for (Point p : points) {
            box = box.union(new Box(p.x(), p.y(), p.x(), p.y()));
        }
        return box;
    }
}
