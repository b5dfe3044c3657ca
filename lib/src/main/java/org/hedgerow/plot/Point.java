package org.hedgerow.plot;

/// A place on the page in CSS pixels, y downwards.
public record Point(double x, double y) {}
