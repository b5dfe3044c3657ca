package org.hedgerow.kernel.jshell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import jdk.jshell.Diag;
import org.hedgerow.kernel.complete.NearestWord;
import org.hedgerow.kernel.engine.Outcome;

/// Says in plain words what the compiler holds against a snippet.
final class CompileProblem {

    private static final Pattern SYMBOL = Pattern.compile("symbol:\\s+(variable|method|class|static)?\\s*([\\w$]+)");

    private final Supplier<List<String>> knownWords;

    CompileProblem(Supplier<List<String>> knownWords) {
        this.knownWords = knownWords;
    }

    /// The failure of a cell whose snippet `piece` was rejected for `problems`.
    Outcome.Failed explain(Piece piece, List<Diag> problems) {
        var errors = problems.stream().filter(Diag::isError).toList();
        if (errors.isEmpty()) {
            return failed("This is not Java.", piece.place(0), 1);
        }
        var lines = new ArrayList<String>();
        for (var error : errors) {
            lines.addAll(report(words(error), piece.place(error.getStartPosition()), length(error)));
        }
        return new Outcome.Failed("CompileError", words(errors.getFirst()), lines);
    }

    Outcome.Failed unfinished(Piece piece) {
        return failed(
                "The cell ends before this is finished: a closing bracket, quote or comment sign is missing.",
                piece.place(0),
                1);
    }

    private static Outcome.Failed failed(String message, Place place, int length) {
        return new Outcome.Failed("CompileError", message, report(message, place, length));
    }

    private static List<String> report(String message, Place place, int length) {
        int marks = Math.clamp(place.text().length() - place.column(), 1, Math.max(1, length));
        return List.of(
                Ansi.RED.paint("CompileError") + ": " + message,
                Ansi.CYAN.paint(place.toString()),
                "    " + place.text(),
                "    " + blank(place.text(), place.column()) + Ansi.RED.paint("^".repeat(marks)));
    }

    /// As much blank as `columns` of `text` take, with its tabs, so that a caret below them stands right.
    private static String blank(String text, int columns) {
        return text.substring(0, Math.min(columns, text.length())).replaceAll("[^\t]", " ");
    }

    private static int length(Diag error) {
        return (int) (error.getEndPosition() - error.getStartPosition());
    }

    private String words(Diag error) {
        var message = error.getMessage(Locale.ROOT);
        return switch (error.getCode()) {
            case "compiler.err.cant.resolve",
                    "compiler.err.cant.resolve.args",
                    "compiler.err.cant.resolve.location",
                    "compiler.err.cant.resolve.location.args" -> unknownWord(message);
            default -> message.lines().findFirst().map(CompileProblem::sentence).orElse("This is not Java.");
        };
    }

    private String unknownWord(String message) {
        var symbol = SYMBOL.matcher(message);
        if (!symbol.find()) {
            return sentence(message);
        }
        var kind = Optional.ofNullable(symbol.group(1)).orElse("name");
        var name = symbol.group(2);
        return "There is no %s `%s` here.".formatted(kind, name)
                + NearestWord.to(name, knownWords.get())
                        .map(" Did you mean `%s`?"::formatted)
                        .orElse("");
    }

    private static String sentence(String text) {
        var stripped = text.strip();
        return Character.toUpperCase(stripped.charAt(0)) + stripped.substring(1) + (stripped.endsWith(".") ? "" : ".");
    }
}
