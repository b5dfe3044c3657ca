package org.hedgerow.kernel.jshell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jdk.jshell.JShellException;
import org.hedgerow.kernel.engine.Outcome;
import org.jspecify.annotations.Nullable;

/// Says what a cell's code threw, and where, in the cells' own lines.
final class RunProblem {

    /// Exceptions from here are written for the analyst: their message says all, their stack nothing.
    private static final String WRITTEN_FOR_THE_ANALYST = "org.hedgerow.problem.";

    private static final int MOST_FRAMES = 20;

    private final Map<String, Piece> pieces;

    /// @param pieces the snippets by JShell's number for them
    RunProblem(Map<String, Piece> pieces) {
        this.pieces = pieces;
    }

    /// @param thrown the exception and its causes
    /// @param mapped the same as JShell tells it: with the snippets' numbers and lines in its stack
    Outcome.Failed explain(List<Throwable> thrown, @Nullable JShellException mapped) {
        var first = thrown.getFirst();
        var lines = new ArrayList<String>();
        lines.add(title(first));
        if (!first.getClass().getName().startsWith(WRITTEN_FOR_THE_ANALYST)) {
            lines.addAll(frames(mapped));
            Throwable stack = mapped;
            for (var cause : thrown.subList(1, thrown.size())) {
                stack = stack == null ? null : stack.getCause();
                lines.add("Caused by: " + title(cause));
                lines.addAll(frames(stack));
            }
        }
        return new Outcome.Failed(name(first), message(first), lines);
    }

    private static String title(Throwable thrown) {
        var message = message(thrown);
        return Ansi.RED.paint(name(thrown)) + (message.isEmpty() ? "" : ": " + message);
    }

    private List<String> frames(@Nullable Throwable mapped) {
        var lines = new ArrayList<String>();
        if (mapped == null) {
            return lines;
        }
        String library = "";
        String last = "";
        for (var frame : mapped.getStackTrace()) {
            var place = place(frame);
            if (place.isEmpty()) {
                library = shortName(frame.getClassName()) + "." + frame.getMethodName();
                continue;
            }
            if (!library.isEmpty()) {
                lines.add("    in " + library);
                library = "";
            }
            var line = "  " + Ansi.CYAN.paint(place.get().toString()) + method(frame);
            if (!line.equals(last) && lines.size() < MOST_FRAMES) { // a recursion shows its line once
                lines.add(line);
                lines.add("      " + place.get().text().strip());
            }
            last = line;
        }
        return lines;
    }

    private Optional<Place> place(StackTraceElement frame) {
        return Optional.ofNullable(frame.getFileName())
                .filter(file -> file.startsWith("#"))
                .map(file -> pieces.get(file.substring(1)))
                .map(piece -> piece.placeOfLine(frame.getLineNumber()));
    }

    private static String method(StackTraceElement frame) {
        var name = frame.getMethodName();
        return name.isEmpty() || name.startsWith("lambda$") || name.startsWith("do_it$") ? "" : ", in " + name;
    }

    private static String shortName(String className) {
        return className.substring(className.lastIndexOf('.') + 1).replace('$', '.');
    }

    static String name(Throwable thrown) {
        var simple = thrown.getClass().getSimpleName();
        return simple.isEmpty() ? shortName(thrown.getClass().getName()) : simple;
    }

    static String message(Throwable thrown) {
        try {
            return Optional.ofNullable(thrown.getMessage()).orElse("");
        } catch (Throwable broken) { // the user's own getMessage() may fail like any other code of hers
            return "(its message cannot be shown: getMessage() threw " + name(broken) + ")";
        }
    }
}
