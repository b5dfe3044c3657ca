package org.hedgerow.kernel.command;

/// A command cannot do what was asked; the message says why and what to do, and is all the user sees.
final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CommandFailure(String message) {
        super(message);
    }
}
