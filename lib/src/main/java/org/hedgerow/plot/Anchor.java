package org.hedgerow.plot;

/// Which part of a line of text stands at its x, seen on the page: also right-to-left text begins at the left here.
public enum Anchor {
    START,
    MIDDLE,
    END
}
