package org.hedgerow.kernel.jshell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import jdk.jshell.Diag;
import org.hedgerow.kernel.complete.Advice;
import org.hedgerow.kernel.complete.Idioms;
import org.hedgerow.kernel.engine.MimeBundle;
import org.hedgerow.kernel.engine.Outcome;

/// The failure of a cell that does not compile: what is wrong, where, with a caret under it.
final class CompileProblem {

    private static final String NAME = "CompileError";

    /// As many problems as are read at once; the compiler's own list has them all.
    private static final int MOST = 3;

    private static final Advice NOT_JAVA = new Advice("This is not Java.", 0, 1);

    private static final Advice UNFINISHED = new Advice("Something is opened here and not closed.", 0, 1);

    private final CompilerWords words;
    private final Idioms idioms;

    CompileProblem(Vocabulary vocabulary) {
        this.words = new CompilerWords(vocabulary);
        this.idioms = new Idioms(words.synonyms());
    }

    /// The failure of a cell whose snippet `piece` was rejected for `problems`.
    Outcome.Failed explain(Piece piece, List<Diag> problems) {
        var errors = problems.stream().filter(Diag::isError).toList();
        try {
            return failed(piece, advice(piece, errors), errors);
        } catch (Throwable broken) { // it looks into the session and its libraries, where anything may be
            return FailedExplanation.noted(failed(piece, verbatim(errors), errors), broken);
        }
    }

    private List<Advice> advice(Piece piece, List<Diag> errors) {
        return idiom(piece.source(), errors)
                .or(() -> errors.stream().anyMatch(CompileProblem::isAboutForm)
                        ? Opening.closingNothing(piece.source()).map(CompileProblem::closesNothing)
                        : Optional.empty())
                .map(List::of)
                .orElseGet(() -> explained(piece, errors));
    }

    /// What the compiler says, as it says it.
    private static List<Advice> verbatim(List<Diag> errors) {
        return errors.isEmpty()
                ? List.of(NOT_JAVA)
                : errors.stream()
                        .limit(MOST)
                        .map(error -> new Advice(error.getMessage(Locale.ROOT), (int) error.getStartPosition(), 1))
                        .toList();
    }

    /// The failure of a cell with more brackets within brackets than can be read.
    Outcome.Failed tooDeep(int most) {
        var message =
                "More than %s brackets stand within each other here; cut the cell into smaller steps.".formatted(most);
        return new Outcome.Failed(NAME, message, List.of(NAME + ": " + message));
    }

    /// The failure of a cell that ends inside something.
    Outcome.Failed unfinished(Piece piece) {
        try {
            var opening = Opening.lastLeftOpen(piece.source());
            var advice = idiom(piece.source(), List.of())
                    .orElseGet(() -> new Advice(
                            opening.message(), opening.index(), opening.sign().length()));
            return failed(piece, List.of(advice), List.of());
        } catch (Throwable broken) { // as above
            return FailedExplanation.noted(failed(piece, List.of(UNFINISHED), List.of()), broken);
        }
    }

    private static Advice closesNothing(Opening closing) {
        return new Advice(
                "This `" + closing.sign() + "` closes nothing: take it away, or open it before.", closing.index(), 1);
    }

    /// Another language's way of writing, if the compiler stumbled over that line.
    private Optional<Advice> idiom(String source, List<Diag> errors) {
        return idioms.firstIn(source)
                .filter(found -> errors.isEmpty()
                        || errors.stream()
                                .anyMatch(error -> line(source, error.getPosition()) >= line(source, found.start())));
    }

    private static long line(String source, long index) {
        return source.substring(0, Math.clamp(index, 0, source.length()))
                .chars()
                .filter(c -> c == '\n')
                .count();
    }

    private List<Advice> explained(Piece piece, List<Diag> errors) {
        if (errors.isEmpty()) {
            return List.of(NOT_JAVA);
        }
        if (isAboutForm(
                errors.getFirst())) { // the compiler guesses on from there, and what it finds then is its own doing
            return List.of(words.explain(errors.getFirst(), piece.source()));
        }
        var bySaying = new LinkedHashMap<String, Advice>();
        errors.stream()
                .sorted(Comparator.comparingLong(Diag::getStartPosition))
                .map(error -> words.explain(error, piece.source()))
                .forEach(advice ->
                        bySaying.putIfAbsent(advice.text().split("\\. ", 2)[0], advice)); // once a word is enough
        return bySaying.values().stream().limit(MOST).toList();
    }

    private static boolean isAboutForm(Diag error) {
        var code = error.getCode();
        return code.startsWith("compiler.err.expected")
                || code.startsWith("compiler.err.illegal.start")
                || code.startsWith("compiler.err.unclosed")
                || code.equals("compiler.err.illegal.char")
                || code.equals("compiler.err.premature.eof")
                || code.equals("compiler.err.not.stmt")
                || code.equals("compiler.err.else.without.if");
    }

    private static Outcome.Failed failed(Piece piece, List<Advice> all, List<Diag> errors) {
        var lines = new ArrayList<String>();
        for (var advice : all) {
            lines.addAll(report(advice.text(), piece.place(advice.start()), advice.length()));
        }
        return new Outcome.Failed(NAME, all.getFirst().text(), lines, MimeBundle.EMPTY, original(piece, errors));
    }

    private static List<String> report(String message, Place place, int length) {
        int marks = Math.clamp(place.text().length() - place.column(), 1, Math.max(1, length));
        return List.of(
                Ansi.BOLD.paint(NAME) + ": " + message,
                place.toString(),
                "    " + place.text(),
                "    " + blank(place.text(), place.column()) + Ansi.BOLD.paint("^".repeat(marks)));
    }

    /// As much blank as `columns` of `text` take, with its tabs, so that a caret below them stands right.
    private static String blank(String text, int columns) {
        return text.substring(0, Math.min(columns, text.length())).replaceAll("[^\t]", " ");
    }

    /// What the compiler itself says.
    private static MimeBundle original(Piece piece, List<Diag> errors) {
        var text = errors.stream()
                .map(error -> piece.place(error.getPosition()) + ": " + error.getMessage(Locale.ROOT))
                .collect(Collectors.joining("\n"));
        return text.isEmpty() ? MimeBundle.EMPTY : Folded.bundle("What the compiler says", text);
    }
}
