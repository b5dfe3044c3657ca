package org.hedgerow.kernel.wire;

/// The sockets are closed: the thread that waits for messages may end.
public final class WireClosedException extends Exception {
    private static final long serialVersionUID = 1L;

    WireClosedException() {
        super("The kernel's sockets are closed.");
    }
}
