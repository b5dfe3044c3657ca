package org.hedgerow.effect;

/// An interval from `lower` to `upper`.
public record Interval(double lower, double upper) {}
