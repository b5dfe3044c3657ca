package org.hedgerow.kernel.jshell;

/// Ends a cell that called `System.exit`. An `Error`, so that a cell's `catch (Exception e)` does not stop it.
final class CellExit extends Error {
    private static final long serialVersionUID = 1L;

    private final int status;

    CellExit(int status) {
        super("exit " + status, null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }
}
