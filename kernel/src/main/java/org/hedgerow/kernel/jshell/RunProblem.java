package org.hedgerow.kernel.jshell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jdk.jshell.JShellException;
import org.hedgerow.kernel.engine.MimeBundle;
import org.hedgerow.kernel.engine.Outcome;
import org.jspecify.annotations.Nullable;

/// Says what a cell's code threw, and where, in the cells' own lines.
final class RunProblem {

    private static final int MOST_FRAMES = 20;

    private final CellFrames frames;
    private final Domain domain;
    private final Values values;

    RunProblem(CellFrames frames, Domain domain, Values values) {
        this.frames = frames;
        this.domain = domain;
        this.values = values;
    }

    /// @param thrown the exception and its causes
    /// @param mapped the same as JShell tells it: with the snippets' numbers and lines in its stack
    Outcome.Failed explain(List<Throwable> thrown, @Nullable JShellException mapped) {
        try {
            var first = thrown.getFirst();
            var known = domain.explain(first, values.allColumns());
            return known.isPresent() ? known(first, known.get(), mapped) : plain(thrown, mapped, RunProblem::words);
        } catch (Throwable broken) { // a library's explanation is code like any other
            return FailedExplanation.noted(plain(thrown, mapped, RunProblem::message), broken);
        }
    }

    /// An exception the library explains: its words say all, and its causes are its own affair.
    private Outcome.Failed known(Throwable thrown, Domain.Explained known, @Nullable JShellException mapped) {
        var lines = new ArrayList<String>();
        lines.add(title(thrown, known.message()));
        lines.addAll(places(mapped));
        return new Outcome.Failed(
                name(thrown), known.message(), lines, known.table(), original(thrown, known.message()));
    }

    private Outcome.Failed plain(
            List<Throwable> thrown, @Nullable JShellException mapped, Function<Throwable, String> words) {
        var first = thrown.getFirst();
        var message = words.apply(first);
        var lines = new ArrayList<String>();
        lines.add(title(first, message));
        lines.addAll(frames(mapped));
        Throwable stack = mapped;
        for (var cause : thrown.subList(1, thrown.size())) {
            stack = stack == null ? null : stack.getCause();
            lines.add("Caused by: " + title(cause, words.apply(cause)));
            lines.addAll(frames(stack));
        }
        return new Outcome.Failed(name(first), message, lines, MimeBundle.EMPTY, original(first, message));
    }

    private static String words(Throwable thrown) {
        return RunWords.explain(thrown).orElseGet(() -> message(thrown));
    }

    private static String title(Throwable thrown, String message) {
        return Ansi.BOLD.paint(name(thrown)) + (message.isEmpty() ? "" : ": " + message);
    }

    /// What the exception itself says, where other words were put in their place.
    private static MimeBundle original(Throwable thrown, String said) {
        var own = message(thrown);
        return own.isEmpty() || own.equals(said)
                ? MimeBundle.EMPTY
                : Folded.bundle("What Java says", thrown.getClass().getName() + ": " + own);
    }

    /// The lines of the cells that led there, the innermost first, without what they called.
    private List<String> places(@Nullable Throwable mapped) {
        return frames(mapped).stream()
                .filter(line -> !line.startsWith("    in "))
                .toList();
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
            var line = "  " + place.get() + method(frame);
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
                .flatMap(file -> frames.numbered(file.substring(1)))
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
