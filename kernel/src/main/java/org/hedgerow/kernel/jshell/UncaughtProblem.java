package org.hedgerow.kernel.jshell;

import java.util.Arrays;
import java.util.stream.Collectors;

/// What is said of an exception that ended a thread a cell had started. JShell maps no lines for it, as it did not run
/// that thread; the cell's name and the library's frames are what there is.
final class UncaughtProblem {

    private static final int MOST_FRAMES = 5;
    private static final int MOST_CAUSES = 5;

    private UncaughtProblem() {}

    static String text(String cell, Thread thread, Throwable thrown) {
        var text = new StringBuilder("Exception in thread \"" + thread.getName() + "\" of " + cell + ": ")
                .append(title(thrown))
                .append('\n')
                .append(frames(thrown));
        var cause = thrown.getCause();
        for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
            text.append("Caused by: ").append(title(cause)).append('\n').append(frames(cause));
            cause = cause.getCause();
        }
        return text.toString();
    }

    private static String title(Throwable thrown) {
        var message = RunProblem.message(thrown);
        return RunProblem.name(thrown) + (message.isEmpty() ? "" : ": " + message);
    }

    /// The way from the cell's code to where it broke.
    private static String frames(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .takeWhile(frame -> !frame.getClassName().startsWith("REPL."))
                .limit(MOST_FRAMES)
                .map(frame -> "    in " + frame.getClassName() + "." + frame.getMethodName() + "\n")
                .collect(Collectors.joining());
    }
}
