package org.hedgerow.kernel.jshell;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import org.hedgerow.kernel.engine.Outcome;
import org.hedgerow.kernel.engine.Output;

/// What is remarked on a cell beside what it shows: what waits for a declaration, what lost its value, what
/// hardly means what it says. A remark that cannot be made says so, and the cell is as good as before.
final class Afterthoughts {

    private final Supplier<JShell> jshell;
    private final Unresolved unresolved;
    private final Losses losses;

    Afterthoughts(Supplier<JShell> jshell, Unresolved unresolved, Losses losses) {
        this.jshell = jshell;
        this.unresolved = unresolved;
        this.losses = losses;
    }

    /// What a snippet may undo by declaring something anew.
    Losses.Held before(String source, Output output) {
        return guarded(() -> losses.before(source), Losses.Held.NOTHING, output);
    }

    /// Notes what it has undone.
    void since(Losses.Held before, DeclarationSnippet declared, Output output) {
        remark(
                () -> {
                    losses.since(before, declared);
                    return "";
                },
                output);
    }

    /// Says what there is to remark on a cell that ran.
    void say(List<Piece> pieces, List<Snippet> snippets, Output output) {
        remark(() -> unresolved.remarks(jshell.get(), snippets), output);
        remark(losses::remarks, output);
        remark(() -> pieces.stream().map(Remarks::on).collect(Collectors.joining()), output);
    }

    /// Says what a cell that failed has undone all the same.
    void sayLosses(Output output) {
        remark(losses::remarks, output);
    }

    private static void remark(Supplier<String> remark, Output output) {
        var text = guarded(remark, "", output);
        if (!text.isEmpty()) {
            output.stream(Output.Stream.STDERR, text);
        }
    }

    private static <T> T guarded(Supplier<T> thought, T otherwise, Output output) {
        try {
            return thought.get();
        } catch (Throwable broken) { // it looks into the session and its libraries, where anything may be
            output.stream(
                    Output.Stream.STDERR,
                    "(Hedgerow would remark on this cell, but its remark failed: %s)\n"
                            .formatted(FailedExplanation.told(broken)));
            return otherwise;
        }
    }

    /// The failure of a cell that used a declaration which waits for another.
    Outcome.Failed used(DeclarationSnippet waiting) {
        try {
            return unresolved.used(jshell.get(), waiting);
        } catch (Throwable broken) { // as above
            return FailedExplanation.noted(Unresolved.usedAlone(waiting), broken);
        }
    }
}
