package org.hedgerow.kernel.jshell;

import org.hedgerow.kernel.complete.CodeMask;
import org.hedgerow.kernel.engine.Cell;

/// One snippet of a cell, as JShell takes it.
///
/// @param cell the cell it stands in
/// @param start where in the cell it begins
/// @param source its text; JShell adds a missing semicolon
record Piece(Cell cell, int start, String source) {

    /// The snippet without the blanks and remarks before it, which would only shift the lines JShell reports.
    static Piece of(Cell cell, int start, String source) {
        var code = CodeMask.of(source).code();
        int first = code.length() - code.stripLeading().length();
        return new Piece(cell, start + first, source.substring(first));
    }

    /// Whether its value is not to be seen: the analyst ended it with a semicolon, or it is a call of `display`, which
    /// has shown what was meant and gives back only the name of that output.
    boolean silent() {
        if (source.startsWith("display(")) {
            return true;
        }
        int end = Math.min(cell.code().length(), start + source.length());
        return CodeMask.of(cell.code().substring(start, end))
                .code()
                .stripTrailing()
                .endsWith(";");
    }

    /// The place in the cell of an index into the snippet's source.
    Place place(long index) {
        return Place.at(cell, start + Math.clamp(index, 0, source.length()));
    }

    /// The place in the cell of a line of the snippet, counted from 1.
    Place placeOfLine(int line) {
        int index = 0;
        for (int i = 1; i < line && index >= 0; i++) {
            index = source.indexOf('\n', index) + 1;
        }
        return place(index);
    }
}
