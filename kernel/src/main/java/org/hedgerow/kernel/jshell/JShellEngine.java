package org.hedgerow.kernel.jshell;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.UnresolvedReferenceException;
import org.hedgerow.kernel.engine.Cell;
import org.hedgerow.kernel.engine.CommMessage;
import org.hedgerow.kernel.engine.Completeness;
import org.hedgerow.kernel.engine.Completions;
import org.hedgerow.kernel.engine.Engine;
import org.hedgerow.kernel.engine.MimeBundle;
import org.hedgerow.kernel.engine.Outcome;
import org.hedgerow.kernel.engine.Output;
import org.hedgerow.kernel.engine.Workspace;
import org.jspecify.annotations.Nullable;

/// Java cells on the JDK's own JShell, in this process.
///
/// Making one is cheap; JShell itself starts with the first question, or with [#warmUp].
public final class JShellEngine implements Engine, Workspace {

    /// How long somebody who types waits for help before it only disturbs; the first time JShell reads the
    /// whole class path.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /// Brackets within brackets; the compiler, which calls itself for each, takes minutes for a hundred thousand.
    private static final int DEEPEST = 1_000;

    private static final Duration REST = Duration.ofMillis(100);

    /// What the compiler says of a package or a class that is in no library it sees.
    private static final Set<String> OUT_OF_SIGHT =
            Set.of("compiler.err.doesnt.exist", "compiler.err.cant.access", "compiler.err.class.not.found");

    private final JShellSettings settings;
    private final SnippetControl control = SnippetControl.create();
    private final Map<String, Piece> pieces = new HashMap<>();
    private final Values values;
    private final DocIndex docs = new DocIndex();
    private final Purposes purposes = new Purposes(docs);
    private final PackageTypes packageTypes = new PackageTypes(control.loader(), this::compiledAgainst);
    private final RunProblem runProblem;
    private final Words words = new Words(control.loader());
    private final CompileProblem compileProblem = new CompileProblem(new Vocabulary(this::jshell, this::help, words));
    private final Unresolved unresolved = new Unresolved(this::definedNames);
    private final CommDesk comms = new CommDesk();
    private final TimeBox timeBox = new TimeBox(PATIENCE);

    private final Syntax syntax = new Syntax();

    /// Held while JShell compiles: it does one thing at a time.
    private final ReentrantLock jshellInUse = new ReentrantLock();

    private final List<Path> addedToClassPath = new CopyOnWriteArrayList<>();
    private volatile Optional<JShell> started = Optional.empty();
    private final CellFrames frames = new CellFrames(() -> started);
    private boolean classPathIsWhole;
    private volatile boolean closed;
    private final AtomicReference<@Nullable RunningCell> running = new AtomicReference<>();

    public JShellEngine(JShellSettings settings) {
        this.settings = settings;
        this.values = new Values(this::jshell, control, settings);
        this.runProblem = new RunProblem(pieces, settings.domain(), values);
        StandardStreams.install();
    }

    /// Cells go first: between its steps the warm-up waits until none runs or waits.
    @Override
    public void warmUp() {
        var trial = new Cell("warm-up", "1 + 1");
        var unseen = running(trial, new Nowhere());
        runAlone(unseen, () -> run(trial, unseen));
        List<Runnable> steps = List.of(
                settings.rehearsal(),
                () -> complete("Math.", "Math.".length()),
                () -> complete("M", 1),
                () -> inspect("Math.abs", 1, 0));
        for (var step : steps) {
            if (!restsBefore()) {
                return;
            }
            step.run();
        }
    }

    /// Waits until no cell wants the processor; false where the engine has ended meanwhile.
    private boolean restsBefore() {
        try {
            while (isWaitedFor() && !closed) {
                Thread.sleep(REST);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !closed && !Thread.currentThread().isInterrupted();
    }

    private boolean isWaitedFor() {
        return running.get() != null || jshellInUse.hasQueuedThreads();
    }

    private RunningCell running(Cell cell, Output output) {
        return new RunningCell(cell, output, settings.renderer(), comms, frames);
    }

    @Override
    public Outcome execute(Cell cell, Output output) {
        var now = running(cell, output);
        return interruptible(now, () -> run(cell, now));
    }

    @Override
    public Optional<Outcome> comm(CommMessage message, Output output) {
        var now = running(new Cell("a comm's listener", ""), output);
        return comms.listener(message).map(listener -> interruptible(now, () -> heard(listener, now)));
    }

    private Outcome heard(Runnable listener, RunningCell now) {
        try {
            now.call(Executors.callable(listener, Outcome.Done.class), control.loader());
            return new Outcome.Done();
        } catch (Throwable thrown) { // whatever the user's code throws
            return failed(List.of(thrown), null, now);
        }
    }

    private Outcome interruptible(RunningCell now, Supplier<Outcome> work) {
        running.set(now); // at once, so that an interrupt finds it even while it waits
        try {
            return runAlone(now, work);
        } finally {
            running.compareAndSet(now, null);
        }
    }

    private Outcome runAlone(RunningCell now, Supplier<Outcome> work) {
        jshellInUse.lock();
        try {
            now.begin();
            control.enter(now);
            var outcome = work.get();
            return now.exitStatus().<Outcome>map(Outcome.Exited::new).orElse(outcome);
        } finally {
            now.end();
            control.leave();
            StandardStreams.restore();
            jshellInUse.unlock();
        }
    }

    private Outcome run(Cell cell, RunningCell now) {
        if (Opening.isDeeper(cell.code(), DEEPEST)) {
            return compileProblem.tooDeep(DEEPEST);
        }
        return switch (splitter().splitToRun(cell)) {
            case CellSplitter.Split.Pieces all -> run(all.pieces(), now);
            case CellSplitter.Split.Unfinished unfinished -> compileProblem.unfinished(unfinished.piece());
            case CellSplitter.Split.Broken broken -> broken(broken.piece());
        };
    }

    private CellSplitter splitter() {
        return new CellSplitter(() -> jshell().sourceCodeAnalysis(), syntax);
    }

    /// JShell's verdict on a snippet that it need not run to reject.
    private Outcome.Failed broken(Piece piece) {
        var diagnostics = jshell().sourceCodeAnalysis().sourceToSnippets(piece.source()).stream()
                .flatMap(jshell()::diagnostics)
                .toList();
        return compileProblem.explain(piece, diagnostics);
    }

    private Outcome run(List<Piece> cellPieces, RunningCell now) {
        var snippets = new ArrayList<Snippet>();
        int imports = imports(cellPieces);
        for (int i = 0; i < cellPieces.size(); i++) {
            if (i == imports) {
                var wrong = new WholeCell(jshell(), syntax, this::evaluated)
                        .error(cellPieces.subList(i, cellPieces.size()));
                if (wrong.isPresent()) {
                    return compileProblem.explain(
                            wrong.get().seen(), wrong.get().diagnostics());
                }
            }
            var piece = cellPieces.get(i);
            var outcome = run(piece, now, snippets);
            if (!(outcome instanceof Outcome.Done)) {
                return outcome;
            }
        }
        if (now.isInterrupted()) { // and it swallowed that
            return interrupted("The cell was interrupted.");
        }
        var remarks = unresolved.remarks(jshell(), snippets)
                + cellPieces.stream().map(Remarks::on).collect(Collectors.joining());
        if (!remarks.isEmpty()) {
            now.output().stream(Output.Stream.STDERR, remarks);
        }
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
        for (var event : evaluated(piece.source())) {
            pieces.put(event.snippet().id(), piece);
            if (event.causeSnippet() != null) {
                continue; // something declared before, which this snippet changed
            }
            snippets.add(event.snippet());
            if (event.status() == Snippet.Status.REJECTED || isStatementSetAside(event)) {
                return compileProblem.explain(
                        piece, jshell().diagnostics(event.snippet()).toList());
            }
            if (!control.thrown().isEmpty()) {
                return event.exception() instanceof UnresolvedReferenceException waiting && !now.isInterrupted()
                        ? unresolved.used(jshell(), waiting.getSnippet())
                        : failed(control.thrown(), event.exception(), now);
            }
        }
        return new Outcome.Done();
    }

    /// JShell's answer, with more libraries in sight where the snippet needs what is in none of those it knows.
    private List<SnippetEvent> evaluated(String source) {
        var events = jshell().eval(source);
        var waiting = events.stream().filter(this::waitsForNothing).toList();
        boolean isUnknown = !waiting.isEmpty() || events.stream().anyMatch(this::namesWhatIsOutOfSight);
        if (!isUnknown || !widenClassPath()) {
            return events;
        }
        waiting.forEach(event -> jshell().drop(event.snippet()));
        return jshell().eval(source);
    }

    private boolean namesWhatIsOutOfSight(SnippetEvent event) {
        return event.status() == Snippet.Status.REJECTED
                && jshell().diagnostics(event.snippet()).anyMatch(problem -> OUT_OF_SIGHT.contains(problem.getCode()));
    }

    /// The compiler complains only once of a class that is out of sight. If a cell that was wrong has heard it, later
    /// ones that need the class are set aside as if they waited for a declaration, but for none that has a name.
    private boolean waitsForNothing(SnippetEvent event) {
        return isStatementSetAside(event)
                || (event.status() == Snippet.Status.RECOVERABLE_NOT_DEFINED
                        && event.snippet() instanceof DeclarationSnippet waiting
                        && jshell().unresolvedDependencies(waiting).allMatch(String::isBlank));
    }

    /// A statement is run or it is wrong: JShell never comes back to one that it set aside.
    private static boolean isStatementSetAside(SnippetEvent event) {
        return event.status() == Snippet.Status.RECOVERABLE_NOT_DEFINED
                && !(event.snippet() instanceof DeclarationSnippet);
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

    /// JShell, started if it was not; whoever calls holds the lock.
    private JShell jshell() {
        return started.orElseGet(() -> {
            var jshell = startJShell();
            started = Optional.of(jshell);
            return jshell;
        });
    }

    private JShell startJShell() {
        var jshell = JShell.builder()
                .executionEngine(control.provider(), Map.of())
                .fileManager(this::onClassPath)
                .compilerOptions(settings.compilerOptions().toArray(String[]::new))
                .build();
        settings.startUp().forEach(line -> start(jshell, line));
        return jshell;
    }

    /// The compiler's files, narrowed to the class path of the settings. Set here and not by `addToClasspath`, which
    /// would add all of this process's jars: reading their directories takes longer than compiling the first cell.
    private StandardJavaFileManager onClassPath(StandardJavaFileManager files) {
        if (!settings.classPath().isEmpty()) {
            try {
                files.setLocationFromPaths(StandardLocation.CLASS_PATH, settings.classPath());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    /// Shows the compiler every jar of this process; whether it had not seen them all.
    private boolean widenClassPath() {
        if (classPathIsWhole) {
            return false;
        }
        classPathIsWhole = true;
        jshell().addToClasspath(System.getProperty("java.class.path"));
        return true;
    }

    private static void start(JShell jshell, String line) {
        for (var event : jshell.eval(line)) {
            if (event.status() == Snippet.Status.REJECTED) {
                var why = jshell.diagnostics(event.snippet())
                        .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                        .collect(Collectors.joining("; "));
                throw new IllegalStateException("The session cannot begin with `" + line + "`: " + why);
            }
        }
    }

    private CodeHelp help() {
        return new CodeHelp(
                jshell().sourceCodeAnalysis(), splitter(), syntax, quoted(), purposes, scope(), packageTypes);
    }

    private QuotedHelp quoted() {
        return new QuotedHelp(settings.domain(), values);
    }

    private Scope scope() {
        return new Scope(jshell(), control.loader(), words.staticOwners(jshell()));
    }

    /// Where the types are that a cell may name.
    private List<Path> compiledAgainst() {
        return settings.classPath().isEmpty()
                ? classPath()
                : Stream.concat(settings.classPath().stream(), addedToClassPath.stream())
                        .toList();
    }

    @Override
    public Optional<Outcome.Failed> syntaxProblem(Cell cell) {
        jshellInUse.lock();
        try {
            return switch (splitter().split(cell)) {
                case CellSplitter.Split.Pieces _ -> Optional.<Outcome.Failed>empty();
                case CellSplitter.Split.Unfinished unfinished ->
                    Optional.of(compileProblem.unfinished(unfinished.piece()));
                case CellSplitter.Split.Broken broken -> Optional.of(broken(broken.piece()));
            };
        } finally {
            jshellInUse.unlock();
        }
    }

    @Override
    public void addToClassPath(List<Path> entries) {
        var path = entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        if (!path.isEmpty()) {
            asked(jshell -> {
                jshell.addToClasspath(path);
                return addedToClassPath.addAll(entries);
            });
        }
    }

    @Override
    public List<Path> classPath() {
        var own = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of);
        return Stream.concat(Stream.concat(settings.classPath().stream(), own), addedToClassPath.stream())
                .distinct()
                .toList();
    }

    @Override
    public List<String> imports() {
        return asked(jshell ->
                jshell.imports().map(one -> one.source().strip()).distinct().toList());
    }

    /// A running cell that asks has JShell for itself already, on the thread that waits for it.
    private <T> T asked(Function<JShell, T> question) {
        if (RunningCell.ofThisThread().isPresent()) {
            return question.apply(jshell());
        }
        jshellInUse.lock();
        try {
            return question.apply(jshell());
        } finally {
            jshellInUse.unlock();
        }
    }

    @Override
    public ClassLoader loader() {
        return control.loader();
    }

    @Override
    public @Nullable Object evaluateWithin(Cell cell) throws Throwable {
        var now = RunningCell.ofThisThread()
                .orElseThrow(() -> new IllegalStateException("There is no running cell to evaluate this in."));
        return control.within(() -> switch (splitter().split(cell)) {
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

    private <T> T helped(Callable<T> question, T otherwise) {
        return timeBox.answer(
                () -> {
                    jshellInUse.lock();
                    try {
                        return question.call();
                    } finally {
                        jshellInUse.unlock();
                    }
                },
                otherwise);
    }

    @Override
    public Completeness isComplete(String code) {
        return helped(() -> help().completeness(code), new Completeness.Unknown());
    }

    @Override
    public Completions complete(String code, int cursor) {
        return helped(() -> completed(code, cursor), new Completions(cursor, cursor, List.of()));
    }

    /// With every library in sight where those in sight at first give nothing.
    private Completions completed(String code, int cursor) {
        var found = help().completions(code, cursor, words.of(jshell()));
        return found.matches().isEmpty() && widenClassPath()
                ? help().completions(code, cursor, words.of(jshell()))
                : found;
    }

    @Override
    public MimeBundle inspect(String code, int cursor, int detailLevel) {
        return helped(
                () -> new Inspection(jshell(), words.packages(jshell()), docs, values)
                        .of(code, cursor, new QuickInspection(scope(), docs, values, quoted()), help()),
                MimeBundle.EMPTY);
    }

    @Override
    public void interrupt() {
        var cell = running.get();
        if (cell != null) {
            cell.interrupt();
        }
    }

    @Override
    public List<String> definedNames() {
        return started.map(jshell -> List.copyOf(words.of(jshell))).orElse(List.of());
    }

    @Override
    public void close() {
        closed = true;
        interrupt();
        timeBox.close();
        started.ifPresent(JShell::close);
    }
}
