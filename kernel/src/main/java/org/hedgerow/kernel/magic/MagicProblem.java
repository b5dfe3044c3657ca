package org.hedgerow.kernel.magic;

/// A magic that cannot do what it was asked for. Its message says what to write instead.
public final class MagicProblem extends Exception {
    private static final long serialVersionUID = 1L;

    public MagicProblem(String message) {
        super(message);
    }

    public MagicProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
