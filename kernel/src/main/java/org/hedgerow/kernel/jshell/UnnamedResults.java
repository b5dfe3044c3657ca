package org.hedgerow.kernel.jshell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.VarSnippet;

/// The results that a cell gave no name, `$1`, `$2`, …. JShell imports each of them into all that it compiles after, so
/// that a session of many cells would grow slower with every one; only the latest are kept.
final class UnnamedResults {

    private static final int KEPT = 20;

    private final Supplier<JShell> jshell;
    private final Deque<VarSnippet> kept = new ArrayDeque<>();
    private final Set<String> dropped = new HashSet<>();

    UnnamedResults(Supplier<JShell> jshell) {
        this.jshell = jshell;
    }

    /// Takes those of a cell, and drops the oldest but for what a declaration uses.
    void add(List<Snippet> snippets) {
        for (var snippet : snippets) {
            if (snippet.subKind() == Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND
                    && snippet instanceof VarSnippet unnamed) {
                kept.add(unnamed);
            }
        }
        while (kept.size() > KEPT) {
            drop(kept.remove());
        }
    }

    private void drop(VarSnippet oldest) {
        var session = jshell.get();
        if (session.status(oldest).isActive()
                && session.sourceCodeAnalysis().dependents(oldest).isEmpty()) {
            session.drop(oldest);
            dropped.add(oldest.name());
        }
    }

    /// Why such a result is no longer there, as a sentence.
    Optional<String> gone(String name) {
        return dropped.contains(name)
                ? Optional.of(
                        "Of results without a name the latest %d are kept: run its cell again, with `var x = ` before it."
                                .formatted(KEPT))
                : Optional.empty();
    }
}
