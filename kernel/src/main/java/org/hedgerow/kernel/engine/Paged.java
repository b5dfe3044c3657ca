package org.hedgerow.kernel.engine;

/// A value of many rows, to be shown by so many of them.
public record Paged(Object value, int rows) {}
