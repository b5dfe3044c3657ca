package org.hedgerow.plot.forest;

/// What a summary sums up.
public enum Level {
    /// The studies above it, up to the heading.
    SUBGROUP,
    /// All studies: it is set off by a rule, and a light line goes up from it through the plot.
    OVERALL
}
