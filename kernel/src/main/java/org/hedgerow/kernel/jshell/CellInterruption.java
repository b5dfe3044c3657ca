package org.hedgerow.kernel.jshell;

/// Ends a cell that was interrupted. An `Error`, so that a cell's `catch (Exception e)` does not stop it.
final class CellInterruption extends Error {
    private static final long serialVersionUID = 1L;

    CellInterruption(String message) {
        super(message, null, false, false);
    }
}
