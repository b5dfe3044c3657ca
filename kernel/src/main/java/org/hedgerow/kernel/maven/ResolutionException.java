package org.hedgerow.kernel.maven;

/// Something that could not be found, and why.
public final class ResolutionException extends Exception {
    private static final long serialVersionUID = 1L;

    public ResolutionException(String message, Throwable cause) {
        super(message, cause);
    }
}
