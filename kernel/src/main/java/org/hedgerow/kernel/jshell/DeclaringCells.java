package org.hedgerow.kernel.jshell;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import org.hedgerow.kernel.complete.Documented;

/// The code of the cells that declared a name.
final class DeclaringCells {

    private final JShell jshell;
    private final CellFrames frames;

    DeclaringCells(JShell jshell, CellFrames frames) {
        this.jshell = jshell;
        this.frames = frames;
    }

    /// Of the word at the cursor, each with the cell it stands in; none for a member, or a word no cell declared.
    List<Documented> of(String code, int cursor) {
        var chain = Chain.endOf(code.substring(0, QuickInspection.endOfName(code, cursor)));
        if (!chain.links().isEmpty() || chain.word().isEmpty()) {
            return List.of();
        }
        return Stream.<Stream<? extends DeclarationSnippet>>of(jshell.variables(), jshell.methods(), jshell.types())
                .flatMap(all -> all)
                .filter(snippet -> snippet.name().equals(chain.word()))
                .flatMap(snippet -> documented(snippet).stream())
                .toList();
    }

    private Optional<Documented> documented(DeclarationSnippet snippet) {
        return frames.numbered(snippet.id())
                .map(piece -> new Documented(
                        "Declared in " + piece.place(0),
                        "```java\n" + piece.source().strip() + "\n```"));
    }
}
