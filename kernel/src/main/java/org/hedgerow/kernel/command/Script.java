package org.hedgerow.kernel.command;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hedgerow.kernel.engine.Cell;

/// A file of cells in the percent format: a line that begins with `// %%` begins a cell.
record Script(String name, String text) {
    private static final Pattern MARKER = Pattern.compile("\\s*//\\s*%%.*");

    /// Every cell keeps its place in the file by empty lines before it, so that messages name the file's own lines.
    List<Cell> cells() {
        var cells = new ArrayList<Cell>();
        var lines = text.lines().toList();
        int begin = 0;
        for (int i = 0; i <= lines.size(); i++) {
            if (i == lines.size() || MARKER.matcher(lines.get(i)).matches()) {
                var code = String.join("\n", lines.subList(begin, i));
                if (!code.isBlank()) {
                    cells.add(new Cell(name, "\n".repeat(begin) + code));
                }
                begin = i;
            }
        }
        return cells;
    }
}
