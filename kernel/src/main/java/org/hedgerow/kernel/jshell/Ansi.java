package org.hedgerow.kernel.jshell;

/// The named terminal colours, which follow the front end's light or dark theme.
enum Ansi {
    RED(31),
    CYAN(36),
    BOLD(1);

    private final int code;

    Ansi(int code) {
        this.code = code;
    }

    String paint(String text) {
        return "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
