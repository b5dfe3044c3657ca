package org.hedgerow.plot.forest;

/// How a study's square is drawn.
public enum Marker {
    FILLED,
    /// For a study whose estimate lies at the edge of what can occur, such as an arm without events.
    HOLLOW
}
