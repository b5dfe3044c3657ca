package org.hedgerow.kernel.jshell;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis.SnippetWrapper;

/// The places in cells of the frames of threads that cells started: JShell maps only the stacks of what it runs itself.
final class CellFrames {
    private static final Pattern SNIPPET_CLASS = Pattern.compile("(REPL\\.\\$JShell\\$(\\d+)[A-Z]*)(?:\\$.*)?");

    private final Supplier<Optional<JShell>> jshell;
    private final Map<String, Piece> pieces = new ConcurrentHashMap<>();
    private final Map<String, Piece> byNumber = new ConcurrentHashMap<>();

    /// @param jshell the one that compiled the cells, once there is one
    CellFrames(Supplier<Optional<JShell>> jshell) {
        this.jshell = jshell;
    }

    /// Remembers a snippet that is about to run: its threads may die before JShell has told its number.
    void begins(Piece piece) {
        pieces.put(key(piece.source()), piece);
    }

    /// Remembers which snippet JShell has made of a piece of a cell.
    void begun(Snippet snippet, Piece piece) {
        byNumber.put(snippet.id(), piece);
    }

    /// The piece of a cell that JShell knows by a number.
    Optional<Piece> numbered(String id) {
        return Optional.ofNullable(byNumber.get(id));
    }

    private static String key(String source) {
        var text = source.strip();
        return text.endsWith(";") ? text.substring(0, text.length() - 1).stripTrailing() : text;
    }

    /// Where in a cell a thread was; nothing for a frame of other code, and where its snippet has since been compiled
    /// anew into other lines.
    Optional<Place> place(StackTraceElement frame) {
        var name = SNIPPET_CLASS.matcher(frame.getClassName());
        if (!name.matches()) {
            return Optional.empty();
        }
        try {
            return jshell.get().flatMap(it -> place(it, name.group(1), name.group(2), frame.getLineNumber()));
        } catch (RuntimeException e) {
            return Optional.empty(); // JShell compiles on another thread meanwhile: the cell's name must do
        }
    }

    private Optional<Place> place(JShell it, String className, String id, int line) {
        return it.snippets()
                .filter(snippet -> snippet.id().equals(id)) // several, where one was declared anew
                .flatMap(snippet -> place(it.sourceCodeAnalysis().wrapper(snippet), snippet, className, line).stream())
                .findFirst();
    }

    private Optional<Place> place(SnippetWrapper wrapper, Snippet snippet, String className, int line) {
        if (!wrapper.fullClassName().equals(className)) {
            return Optional.empty();
        }
        int index = indexOfLine(wrapper.wrapped(), line);
        return Optional.ofNullable(pieces.get(key(snippet.source())))
                .map(piece -> piece.place(wrapper.wrappedToSourcePosition(index)));
    }

    /// The first character of a line that is not blank.
    private static int indexOfLine(String text, int line) {
        int index = 0;
        for (int i = 1; i < line; i++) {
            index = text.indexOf('\n', index) + 1;
        }
        while (index < text.length() && Character.isWhitespace(text.charAt(index))) {
            index++;
        }
        return index;
    }
}
