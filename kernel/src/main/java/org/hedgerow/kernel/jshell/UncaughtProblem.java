package org.hedgerow.kernel.jshell;

/// What is said of an exception that ended a thread a cell had started.
///
/// @param cell the name of the cell
/// @param frames finds the cells' lines in its stack
record UncaughtProblem(String cell, CellFrames frames) {

    private static final int MOST_FRAMES = 5;
    private static final int MOST_CAUSES = 5;

    String text(Thread thread, Throwable thrown) {
        var text = new StringBuilder("Exception in thread \"" + thread.getName() + "\" of " + cell + ": ")
                .append(title(thrown))
                .append('\n')
                .append(lines(thrown));
        var cause = thrown.getCause();
        for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
            text.append("Caused by: ").append(title(cause)).append('\n').append(lines(cause));
            cause = cause.getCause();
        }
        return text.toString();
    }

    private static String title(Throwable thrown) {
        var message = RunProblem.message(thrown);
        return RunProblem.name(thrown) + (message.isEmpty() ? "" : ": " + message);
    }

    /// The way from where it broke to the cell's code, and the lines of the cells.
    private String lines(Throwable thrown) {
        var lines = new StringBuilder();
        int count = 0;
        boolean inCell = false;
        for (var frame : thrown.getStackTrace()) {
            inCell |= frame.getClassName().startsWith("REPL.");
            var line = inCell
                    ? frames.place(frame)
                            .map(place ->
                                    "  " + place + "\n      " + place.text().strip() + "\n")
                            .orElse("")
                    : "    in " + frame.getClassName() + "." + frame.getMethodName() + "\n";
            if (!line.isEmpty() && ++count > MOST_FRAMES) {
                break;
            }
            lines.append(line);
        }
        return lines.toString();
    }
}
