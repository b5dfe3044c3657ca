package org.hedgerow.kernel.wire;

/// A port of the connection file cannot be bound.
public final class PortTakenException extends Exception {
    private static final long serialVersionUID = 1L;

    PortTakenException(String message, Throwable cause) {
        super(message, cause);
    }
}
