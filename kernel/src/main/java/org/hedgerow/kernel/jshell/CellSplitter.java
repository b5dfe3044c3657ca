package org.hedgerow.kernel.jshell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import org.hedgerow.kernel.complete.CodeMask;
import org.hedgerow.kernel.engine.Cell;

/// Cuts a cell into snippets before any of it runs.
final class CellSplitter {

    /// A cell's snippets, or the one that cannot be.
    sealed interface Split {
        /// @param couldGoOn whether more may well follow the last one
        record Pieces(List<Piece> pieces, boolean couldGoOn) implements Split {}

        /// Text that is no Java.
        record Broken(Piece piece) implements Split {}

        /// The cell ends inside something that begins at `piece`.
        record Unfinished(Piece piece) implements Split {}
    }

    private final Supplier<SourceCodeAnalysis> analysis;
    private final Syntax syntax;

    /// @param analysis JShell's, asked for late: from when it is there it reads the whole class path in the background
    CellSplitter(Supplier<SourceCodeAnalysis> analysis, Syntax syntax) {
        this.analysis = analysis;
        this.syntax = syntax;
    }

    /// The cell's snippets for running. Most cells are plain statements, which the parser alone tells apart; JShell's
    /// own analysis is asked about the others, because it takes longer, and the first time far longer.
    Split splitToRun(Cell cell) {
        return syntax.statements(cell.code())
                .<Split>map(ranges -> new Split.Pieces(
                        ranges.stream().map(range -> piece(cell, range)).toList(), false))
                .orElseGet(() -> split(cell));
    }

    private static Piece piece(Cell cell, Syntax.Range range) {
        var code = cell.code();
        if (range.end() <= code.length()) {
            return Piece.of(cell, range.start(), code.substring(range.start(), range.end()));
        }
        var last = code.substring(range.start()); // without a semicolon, perhaps with a remark behind it
        int end = CodeMask.of(last).code().stripTrailing().length();
        return Piece.of(cell, range.start(), last.substring(0, end) + ";");
    }

    Split split(Cell cell) {
        boolean couldGoOn = false;
        var pieces = new ArrayList<Piece>();
        var rest = cell.code();
        while (!rest.isBlank()) {
            int start = cell.code().length() - rest.length();
            var found = analysis.get().analyzeCompletion(rest);
            switch (found.completeness()) {
                case EMPTY -> {
                    return new Split.Pieces(pieces, couldGoOn);
                }
                case COMPLETE, COMPLETE_WITH_SEMI, CONSIDERED_INCOMPLETE -> {
                    var piece = Piece.of(cell, start, found.source());
                    if (!syntax.accepts(piece.source())) {
                        return new Split.Broken(piece);
                    }
                    pieces.add(piece);
                    couldGoOn = found.completeness() == Completeness.CONSIDERED_INCOMPLETE;
                }
                case DEFINITELY_INCOMPLETE -> {
                    return new Split.Unfinished(Piece.of(cell, start, rest));
                }
                case UNKNOWN -> {
                    return new Split.Broken(Piece.of(cell, start, rest));
                }
            }
            rest = found.completeness() == Completeness.COMPLETE ? remaining(found, rest) : "";
        }
        return new Split.Pieces(pieces, couldGoOn);
    }

    /// The snippets of unfinished code, the last of them as far as it goes.
    List<Piece> pieces(Cell cell) {
        var pieces = new ArrayList<Piece>();
        var rest = cell.code();
        while (!rest.isBlank()) {
            int start = cell.code().length() - rest.length();
            var found = analysis.get().analyzeCompletion(rest);
            boolean more = found.completeness() == Completeness.COMPLETE;
            pieces.add(Piece.of(cell, start, more ? found.source() : rest));
            rest = more ? remaining(found, rest) : "";
        }
        return pieces;
    }

    private static String remaining(CompletionInfo found, String rest) {
        if (found.remaining().length() >= rest.length()) {
            throw new IllegalStateException("JShell took nothing of: " + rest); // or this loop would never end
        }
        return found.remaining();
    }
}
