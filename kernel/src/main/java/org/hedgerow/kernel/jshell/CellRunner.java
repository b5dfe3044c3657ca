package org.hedgerow.kernel.jshell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;
import jdk.jshell.UnresolvedReferenceException;
import org.hedgerow.kernel.engine.Cell;
import org.hedgerow.kernel.engine.MimeBundle;
import org.hedgerow.kernel.engine.Outcome;
import org.jspecify.annotations.Nullable;

/// Runs cells, snippet by snippet, and says what came of them. Whoever calls has JShell for itself.
final class CellRunner {

    /// Brackets within brackets; the compiler, which calls itself for each, takes minutes for a hundred thousand.
    private static final int DEEPEST = 1_000;

    private final LateJShell jshell;
    private final SnippetControl control;
    private final CellFrames frames;
    private final Syntax syntax;
    private final CellSplitter splitter;
    private final CompileProblem compileProblem;
    private final RunProblem runProblem;
    private final Afterthoughts afterthoughts;
    private final UnnamedResults unnamed;

    CellRunner(
            LateJShell jshell,
            SnippetControl control,
            CellFrames frames,
            Syntax syntax,
            Vocabulary vocabulary,
            RunProblem runProblem,
            Afterthoughts afterthoughts,
            UnnamedResults unnamed) {
        this.jshell = jshell;
        this.control = control;
        this.frames = frames;
        this.syntax = syntax;
        this.splitter = new CellSplitter(() -> jshell.get().sourceCodeAnalysis(), syntax);
        this.compileProblem = new CompileProblem(vocabulary);
        this.runProblem = runProblem;
        this.afterthoughts = afterthoughts;
        this.unnamed = unnamed;
    }

    Outcome run(Cell cell, RunningCell now) {
        if (Opening.isDeeper(cell.code(), DEEPEST)) {
            return compileProblem.tooDeep(DEEPEST);
        }
        return switch (splitter.splitToRun(cell)) {
            case CellSplitter.Split.Pieces all -> run(all.pieces(), now);
            case CellSplitter.Split.Unfinished unfinished -> compileProblem.unfinished(unfinished.piece());
            case CellSplitter.Split.Broken broken -> broken(broken.piece());
        };
    }

    /// JShell's verdict on a snippet that it need not run to reject.
    private Outcome.Failed broken(Piece piece) {
        var diagnostics = jshell.get().sourceCodeAnalysis().sourceToSnippets(piece.source()).stream()
                .flatMap(jshell.get()::diagnostics)
                .toList();
        return compileProblem.explain(piece, diagnostics);
    }

    private Outcome run(List<Piece> cellPieces, RunningCell now) {
        var snippets = new ArrayList<Snippet>();
        int imports = imports(cellPieces);
        for (int i = 0; i < cellPieces.size(); i++) {
            if (i == imports) {
                var wrong = new WholeCell(jshell.get(), syntax, jshell::evaluated)
                        .error(cellPieces.subList(i, cellPieces.size()));
                if (wrong.isPresent()) {
                    return compileProblem.explain(
                            wrong.get().seen(), wrong.get().diagnostics());
                }
            }
            var piece = cellPieces.get(i);
            var outcome = run(piece, now, snippets);
            if (!(outcome instanceof Outcome.Done)) {
                afterthoughts.sayLosses(now.output());
                return outcome;
            }
        }
        if (now.isInterrupted()) { // and it swallowed that
            return interrupted("The cell was interrupted.");
        }
        afterthoughts.say(cellPieces, snippets, now.output());
        unnamed.add(snippets);
        boolean showsValue = !snippets.isEmpty()
                && isValue(snippets.getLast())
                && !cellPieces.getLast().silent();
        return showsValue ? shown(now) : new Outcome.Done();
    }

    /// How many imports the cell begins with: what comes after them is compiled with them in force.
    private static int imports(List<Piece> pieces) {
        int count = 0;
        while (count < pieces.size() && pieces.get(count).source().startsWith("import ")) {
            count++;
        }
        return count;
    }

    private Outcome run(Piece piece, RunningCell now, List<Snippet> snippets) {
        if (now.isInterrupted()) {
            return interrupted("The cell was interrupted.");
        }
        control.forget();
        frames.begins(piece);
        var held = afterthoughts.before(piece.source(), now.output());
        for (var event : jshell.evaluated(piece.source())) {
            if (event.causeSnippet() != null) {
                continue; // something declared before, which this snippet changed
            }
            frames.begun(event.snippet(), piece);
            snippets.add(event.snippet());
            if (event.status().isActive() && event.snippet() instanceof DeclarationSnippet declared) {
                afterthoughts.since(held, declared, now.output());
            }
            if (event.status() == Snippet.Status.REJECTED || LateJShell.isStatementSetAside(event)) {
                return compileProblem.explain(
                        piece, jshell.get().diagnostics(event.snippet()).toList());
            }
            if (!control.thrown().isEmpty()) {
                return event.exception() instanceof UnresolvedReferenceException waiting && !now.isInterrupted()
                        ? afterthoughts.used(waiting.getSnippet())
                        : failed(control.thrown(), event.exception(), now);
            }
        }
        return new Outcome.Done();
    }

    private Outcome failed(List<Throwable> thrown, @Nullable JShellException mapped, RunningCell now) {
        for (var one : thrown) {
            if (one instanceof CellExit exit) {
                return new Outcome.Exited(exit.status());
            }
        }
        if (now.isInterrupted()) {
            return interrupted(
                    thrown.getFirst() instanceof CellInterruption stopped
                            ? RunProblem.message(stopped)
                            : "The cell was interrupted.");
        }
        return runProblem.explain(thrown, mapped);
    }

    private static boolean isValue(Snippet snippet) {
        return switch (snippet.subKind()) {
            case TEMP_VAR_EXPRESSION_SUBKIND, VAR_VALUE_SUBKIND, OTHER_EXPRESSION_SUBKIND -> true;
            default -> false;
        };
    }

    private static Outcome interrupted(String message) {
        return new Outcome.Failed("Interrupted", message, List.of(Ansi.BOLD.paint("Interrupted") + ": " + message));
    }

    private Outcome shown(RunningCell now) {
        var value = control.value();
        try {
            return now.call(() -> now.render(value), control.loader()) instanceof MimeBundle bundle
                    ? new Outcome.Value(bundle)
                    : new Outcome.Done();
        } catch (Throwable thrown) { // a value's own toString may throw anything
            return failed(List.of(thrown), null, now);
        }
    }

    /// What is wrong with a cell by its form alone.
    Optional<Outcome.Failed> syntaxProblem(Cell cell) {
        return switch (splitter.splitToRun(cell)) {
            case CellSplitter.Split.Pieces _ -> Optional.<Outcome.Failed>empty();
            case CellSplitter.Split.Unfinished unfinished -> Optional.of(compileProblem.unfinished(unfinished.piece()));
            case CellSplitter.Split.Broken broken -> Optional.of(broken(broken.piece()));
        };
    }

    /// The value of code that a running cell evaluates.
    @Nullable
    Object valueOf(Cell cell, RunningCell now) throws Throwable {
        return control.within(() -> switch (splitter.splitToRun(cell)) {
            case CellSplitter.Split.Pieces all -> valueOf(all.pieces(), now);
            case CellSplitter.Split.Unfinished unfinished ->
                throw new IllegalArgumentException(
                        compileProblem.unfinished(unfinished.piece()).message());
            case CellSplitter.Split.Broken broken ->
                throw new IllegalArgumentException(broken(broken.piece()).message());
        });
    }

    private @Nullable Object valueOf(List<Piece> pieces, RunningCell now) throws Throwable {
        var snippets = new ArrayList<Snippet>();
        for (var piece : pieces) {
            if (run(piece, now, snippets) instanceof Outcome.Failed failed) {
                throw control.thrown().isEmpty()
                        ? new IllegalArgumentException(failed.message())
                        : control.thrown().getFirst();
            }
        }
        return !snippets.isEmpty() && isValue(snippets.getLast()) ? control.value() : null;
    }

    /// Runs what a cell left to be called, when a comm's message comes.
    Outcome heard(Runnable listener, RunningCell now) {
        try {
            now.call(Executors.callable(listener, Outcome.Done.class), control.loader());
            return new Outcome.Done();
        } catch (Throwable thrown) { // whatever the user's code throws
            return failed(List.of(thrown), null, now);
        }
    }
}
