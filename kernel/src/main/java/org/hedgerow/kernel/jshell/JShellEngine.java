package org.hedgerow.kernel.jshell;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import org.hedgerow.kernel.engine.Cell;
import org.hedgerow.kernel.engine.Completeness;
import org.hedgerow.kernel.engine.Completions;
import org.hedgerow.kernel.engine.Engine;
import org.hedgerow.kernel.engine.MimeBundle;
import org.hedgerow.kernel.engine.Outcome;
import org.hedgerow.kernel.engine.Output;

/// Java cells on the JDK's own JShell, in this process.
///
/// Making one is cheap; JShell itself starts with the first question, or with [#warmUp].
public final class JShellEngine implements Engine {

    private final JShellSettings settings;
    private final SnippetControl control = SnippetControl.create();
    private final Map<String, Piece> pieces = new HashMap<>();
    private final RunProblem runProblem = new RunProblem(pieces);
    private final CompileProblem compileProblem = new CompileProblem(this::definedNames);

    private final Syntax syntax = new Syntax();

    /// Held while JShell compiles: it does one thing at a time.
    private final ReentrantLock jshellInUse = new ReentrantLock();

    private volatile Optional<JShell> started = Optional.empty();
    private volatile Optional<RunningCell> running = Optional.empty();

    public JShellEngine(JShellSettings settings) {
        this.settings = settings;
        StandardStreams.install();
    }

    @Override
    public void warmUp() {
        jshellInUse.lock();
        try {
            jshell().sourceCodeAnalysis().sourceToSnippets("1 + 1");
        } finally {
            jshellInUse.unlock();
        }
    }

    @Override
    public Outcome execute(Cell cell, Output output) {
        var now = new RunningCell(cell, output, settings.renderer());
        running = Optional.of(now);
        jshellInUse.lock();
        try {
            control.enter(now);
            return run(cell, now);
        } finally {
            now.end();
            running = Optional.empty();
            control.leave();
            jshellInUse.unlock();
        }
    }

    private Outcome run(Cell cell, RunningCell now) {
        return switch (splitter().split(cell)) {
            case CellSplitter.Split.Pieces all -> run(all.pieces(), now);
            case CellSplitter.Split.Unfinished unfinished -> compileProblem.unfinished(unfinished.piece());
            case CellSplitter.Split.Broken broken -> broken(broken.piece());
        };
    }

    private CellSplitter splitter() {
        return new CellSplitter(jshell().sourceCodeAnalysis(), syntax);
    }

    /// JShell's verdict on a snippet that it need not run to reject.
    private Outcome broken(Piece piece) {
        var diagnostics = jshell().sourceCodeAnalysis().sourceToSnippets(piece.source()).stream()
                .flatMap(jshell()::diagnostics)
                .toList();
        return compileProblem.explain(piece, diagnostics);
    }

    private Outcome run(List<Piece> cellPieces, RunningCell now) {
        Outcome outcome = new Outcome.Done();
        for (var piece : cellPieces) {
            outcome = run(piece, now);
            if (!(outcome instanceof Outcome.Done)) {
                return outcome;
            }
        }
        return cellPieces.isEmpty() || cellPieces.getLast().silent() ? outcome : shown(now);
    }

    private Optional<Snippet> last = Optional.empty();

    private Outcome run(Piece piece, RunningCell now) {
        if (now.isInterrupted()) {
            return interrupted("The cell was interrupted.");
        }
        control.forget();
        for (var event : jshell().eval(piece.source())) {
            pieces.put(event.snippet().id(), piece);
            if (event.causeSnippet() != null) {
                continue;
            }
            last = Optional.of(event.snippet());
            if (event.status() == Snippet.Status.REJECTED) {
                return compileProblem.explain(
                        piece, jshell().diagnostics(event.snippet()).toList());
            }
            if (!control.thrown().isEmpty()) {
                return failed(control.thrown(), event, now);
            }
        }
        return new Outcome.Done();
    }

    private Outcome failed(List<Throwable> thrown, SnippetEvent event, RunningCell now) {
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
        return runProblem.explain(thrown, event.exception());
    }

    private static Outcome interrupted(String message) {
        return new Outcome.Failed("Interrupted", message, List.of(Ansi.RED.paint("Interrupted") + ": " + message));
    }

    private Outcome shown(RunningCell now) {
        boolean hasValue = last.map(Snippet::subKind)
                .map(kind -> switch (kind) {
                    case TEMP_VAR_EXPRESSION_SUBKIND, VAR_VALUE_SUBKIND, OTHER_EXPRESSION_SUBKIND -> true;
                    default -> false;
                })
                .orElse(false);
        if (!hasValue) {
            return new Outcome.Done();
        }
        var value = control.value();
        try {
            return now.call(() -> now.render(value), control.loader()) instanceof MimeBundle bundle
                    ? new Outcome.Value(bundle)
                    : new Outcome.Done();
        } catch (Throwable thrown) { // a value's own toString may throw anything
            return now.isInterrupted()
                    ? interrupted("The cell was interrupted.")
                    : runProblem.explain(List.of(thrown), null);
        }
    }

    /// JShell, started if it was not; whoever calls holds the lock.
    private JShell jshell() {
        return started.orElseGet(() -> {
            var jshell = JShell.builder()
                    .executionEngine(control.provider(), Map.of())
                    .build();
            started = Optional.of(jshell);
            var path =
                    settings.classPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
            if (!path.isEmpty()) {
                jshell.addToClasspath(path);
            }
            settings.startUp().forEach(line -> start(jshell, line));
            return jshell;
        });
    }

    private static void start(JShell jshell, String line) {
        for (var event : jshell.eval(line)) {
            if (event.status() == Snippet.Status.REJECTED) {
                var why = jshell.diagnostics(event.snippet())
                        .map(diagnostic -> diagnostic.getMessage(java.util.Locale.ROOT))
                        .collect(Collectors.joining("; "));
                throw new IllegalStateException("The session cannot begin with `" + line + "`: " + why);
            }
        }
    }

    @Override
    public Completeness isComplete(String code) {
        return new Completeness.Unknown();
    }

    @Override
    public Completions complete(String code, int cursor) {
        return new Completions(cursor, cursor, List.of());
    }

    @Override
    public MimeBundle inspect(String code, int cursor, int detailLevel) {
        return MimeBundle.EMPTY;
    }

    @Override
    public void interrupt() {
        running.ifPresent(RunningCell::interrupt);
    }

    @Override
    public List<String> definedNames() {
        return started.stream()
                .flatMap(jshell -> Stream.of(
                                jshell.variables().map(variable -> variable.name()),
                                jshell.methods().map(method -> method.name()),
                                jshell.types().map(type -> type.name()))
                        .flatMap(names -> names))
                .filter(name -> !name.startsWith("$"))
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
    }

    @Override
    public void close() {
        interrupt();
        started.ifPresent(JShell::close);
    }
}
