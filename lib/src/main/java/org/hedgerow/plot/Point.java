package org.hedgerow.plot;

/// A place on the page in CSS pixels, y downwards.
public record Point(double x, double y) {

    public Point {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException("nothing can be drawn at " + x + ", " + y);
        }
    }
}
