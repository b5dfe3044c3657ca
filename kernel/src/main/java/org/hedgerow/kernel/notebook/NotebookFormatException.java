package org.hedgerow.kernel.notebook;

/// A file is not a notebook this program can read; the message names the file and says what to do.
public final class NotebookFormatException extends Exception {
    private static final long serialVersionUID = 1L;

    public NotebookFormatException(String message) {
        super(message);
    }
}
