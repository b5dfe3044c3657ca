package org.hedgerow.kernel.jshell;

import java.util.List;
import java.util.regex.Pattern;
import org.hedgerow.kernel.engine.Cell;

/// Code up to a cursor, as JShell's completion wants it: the unfinished snippet, and before it the statements
/// of the same cell, whose variables have no values yet but have types.
///
/// @param text what JShell gets
/// @param offset what to add to an index into the text to have one into the cell
record Fragment(String text, int offset) {

    private static final Pattern IMPORT_OR_TYPE =
            Pattern.compile("^(import|((public|private|protected|static|final|abstract|sealed|non-sealed)\\s+)*"
                    + "(class|record|interface|enum|@interface))\\s");
    private static final Pattern METHOD = Pattern.compile(
            "^(?!(new|return|else)\\b)[\\w$<>\\[\\], .?]+\\s[\\w$]+\\s*\\([^()]*\\)\\s*(throws [^{]*)?\\{");

    /// The code of a cell before `cursor`.
    static Fragment before(String code, int cursor, CellSplitter splitter, Syntax syntax) {
        var cell = new Cell("", code.substring(0, cursor));
        var pieces = splitter.pieces(cell);
        if (pieces.isEmpty()) {
            return new Fragment(cell.code(), 0);
        }
        var last = pieces.getLast();
        var text = cell.code().substring(last.start());
        // a declaration stands for itself, JShell wraps it otherwise than statements
        return IMPORT_OR_TYPE.matcher(text).find() || METHOD.matcher(text).find()
                ? new Fragment(text, last.start())
                : after(pieces, text, last.start(), syntax);
    }

    private static Fragment after(List<Piece> pieces, String text, int start, Syntax syntax) {
        var context = new StringBuilder(";"); // JShell takes what begins with a statement for statements throughout
        for (var piece : pieces.subList(0, pieces.size() - 1)) {
            if (syntax.isStatement(piece.source())) {
                context.append(piece.source()).append('\n');
            }
        }
        return new Fragment(context + text, start - context.length());
    }
}
