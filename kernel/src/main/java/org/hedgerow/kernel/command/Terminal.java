package org.hedgerow.kernel.command;

import java.util.regex.Pattern;

/// What the launcher knows of where our text goes and a JVM does not.
final class Terminal {
    private static final Pattern ESCAPES = Pattern.compile("\u001b\\[[0-9;]*[A-Za-z]");

    private Terminal() {}

    /// Whether a person reads our error stream as it comes: lines may be rewritten and coloured.
    static boolean isInteractive() {
        return Boolean.getBoolean("hedgerow.terminal");
    }

    /// A traceback as this terminal can show it.
    static String coloured(String text) {
        return isInteractive() ? text : ESCAPES.matcher(text).replaceAll("");
    }
}
