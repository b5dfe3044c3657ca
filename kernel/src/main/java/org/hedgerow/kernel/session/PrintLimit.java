package org.hedgerow.kernel.session;

/// How much of what one cell prints is shown. A browser holds every line of it, and the notebook's file too: a loop
/// that
/// prints for ever would end both.
final class PrintLimit {

    private static final long MOST_CHARACTERS = 10_000_000;

    private long shown;
    private long dropped;

    /// As much of `text` as is still to be shown.
    String admit(String text) {
        if (shown + text.length() <= MOST_CHARACTERS) {
            shown += text.length();
            return text;
        }
        int room = (int) (MOST_CHARACTERS - shown);
        if (room > 0 && Character.isHighSurrogate(text.charAt(room - 1))) {
            room--; // an emoji is shown whole or not at all
        }
        shown = MOST_CHARACTERS;
        dropped += text.length() - room;
        return text.substring(0, room);
    }

    /// A line on what was not shown since this was last asked, or nothing.
    String omitted() {
        if (dropped == 0) {
            return "";
        }
        var line =
                ("%n[%.1f million more characters are not shown: a cell shows the first %s million it prints. To keep all,"
                                + " write to a file: `var out = new java.io.PrintStream(\"output.txt\")`, `out.println(…)`.]%n")
                        .formatted(dropped / 1e6, MOST_CHARACTERS / 1_000_000);
        dropped = 0;
        return line;
    }
}
