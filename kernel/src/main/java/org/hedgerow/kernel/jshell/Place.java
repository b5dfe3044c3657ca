package org.hedgerow.kernel.jshell;

import org.hedgerow.kernel.engine.Cell;

/// A place in a cell's text, as messages name it.
///
/// @param cell the cell's name
/// @param line counted from 1
/// @param column counted from 0, in UTF-16 units
/// @param text the whole line
record Place(String cell, int line, int column, String text) {

    static Place at(Cell cell, int index) {
        var code = cell.code();
        int at = Math.min(index, code.length());
        int begin = code.lastIndexOf('\n', at - 1) + 1;
        int end = code.indexOf('\n', at);
        int line = 1
                + (int) code.substring(0, begin).chars().filter(c -> c == '\n').count();
        return new Place(
                cell.name(),
                line,
                at - begin,
                code.substring(begin, end < 0 ? code.length() : end).stripTrailing());
    }

    @Override
    public String toString() {
        return cell + ", line " + line;
    }
}
