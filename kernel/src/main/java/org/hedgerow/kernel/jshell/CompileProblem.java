package org.hedgerow.kernel.jshell;

import java.util.ArrayList;
import java.util.List;
import jdk.jshell.Diag;
import org.hedgerow.kernel.engine.Outcome;

/// The failure of a cell that does not compile: what is wrong, where, with a caret under it.
final class CompileProblem {

    private static final String NAME = "CompileError";

    private final CompilerWords words;

    CompileProblem(CompilerWords words) {
        this.words = words;
    }

    /// The failure of a cell whose snippet `piece` was rejected for `problems`.
    Outcome.Failed explain(Piece piece, List<Diag> problems) {
        var errors = problems.stream().filter(Diag::isError).toList();
        if (errors.isEmpty()) {
            return failed("This is not Java.", piece.place(0), 1);
        }
        var lines = new ArrayList<String>();
        var first = words.explain(errors.getFirst(), piece.source()).text();
        for (var error : errors) {
            var finding = words.explain(error, piece.source());
            lines.addAll(report(finding.text(), piece.place(finding.start()), finding.length()));
        }
        return new Outcome.Failed(NAME, first, lines);
    }

    /// The failure of a cell that ends inside something.
    Outcome.Failed unfinished(Piece piece) {
        var opening = Opening.lastLeftOpen(piece.source());
        return failed(
                opening.message(), piece.place(opening.index()), opening.sign().length());
    }

    private static Outcome.Failed failed(String message, Place place, int length) {
        return new Outcome.Failed(NAME, message, report(message, place, length));
    }

    private static List<String> report(String message, Place place, int length) {
        int marks = Math.clamp(place.text().length() - place.column(), 1, Math.max(1, length));
        return List.of(
                Ansi.RED.paint(NAME) + ": " + message,
                Ansi.CYAN.paint(place.toString()),
                "    " + place.text(),
                "    " + blank(place.text(), place.column()) + Ansi.RED.paint("^".repeat(marks)));
    }

    /// As much blank as `columns` of `text` take, with its tabs, so that a caret below them stands right.
    private static String blank(String text, int columns) {
        return text.substring(0, Math.min(columns, text.length())).replaceAll("[^\t]", " ");
    }
}
