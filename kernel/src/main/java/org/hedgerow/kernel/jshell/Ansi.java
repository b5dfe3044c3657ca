package org.hedgerow.kernel.jshell;

/// What marks words in a traceback. No colours: front ends give one a ground of light or dark red, on which those they
/// name (red, cyan) are hard to read; bold words have the colour of all text.
enum Ansi {
    BOLD(1);

    private final int code;

    Ansi(int code) {
        this.code = code;
    }

    String paint(String text) {
        return "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
