package org.hedgerow.dsl;

/// What becomes of rows with a missing count.
public enum MissingRows {
    /// They are an error that names them.
    REFUSE,
    /// They are left out, and a note names them.
    DROP
}
