package org.hedgerow.kernel.preload;

/// A typical mistake and what must be said of it.
///
/// @param name the mistake, for the test's report
/// @param cell the whole cell; `arms`, `es`, `res`, `xs`, `array`, `text` and `n` are there from cells before
/// @param says a part of the message
/// @param at the text that is marked by the caret, or, of a failure while the cell runs, the line of it
record Mistake(String name, String cell, String says, String at) {
    @Override
    public String toString() {
        return name;
    }
}
