package org.hedgerow.kernel.jshell;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import org.hedgerow.kernel.complete.Documented;
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

    private static final Duration REST = Duration.ofMillis(100);

    private final JShellSettings settings;
    private final SnippetControl control = SnippetControl.create();
    private final Syntax syntax = new Syntax();
    private final Words words = new Words(control.loader());
    private final DocIndex docs = new DocIndex();
    private final Purposes purposes = new Purposes(docs);
    private final CommDesk comms = new CommDesk();
    private final TimeBox timeBox = new TimeBox(PATIENCE);
    private final LateJShell jshell;
    private final CellFrames frames;
    private final Values values;
    private final PackageTypes packageTypes;
    private final CellRunner runner;

    /// Held while JShell compiles: it does one thing at a time.
    private final ReentrantLock jshellInUse = new ReentrantLock();

    private volatile boolean closed;
    private final AtomicReference<@Nullable RunningCell> running = new AtomicReference<>();

    public JShellEngine(JShellSettings settings) {
        this.settings = settings;
        this.jshell = new LateJShell(settings, control);
        this.frames = new CellFrames(jshell::ifStarted);
        this.values = new Values(jshell::get, control, settings.domain(), this::withoutJShell);
        this.packageTypes = new PackageTypes(control.loader(), jshell::compiledAgainst);
        var valuesOfCells = new Values(jshell::get, control, settings.domain(), Aside.HERE);
        var losses = new Losses(jshell::get, control, frames);
        var unnamed = new UnnamedResults(jshell::get);
        this.runner = new CellRunner(
                jshell,
                control,
                frames,
                syntax,
                new Vocabulary(
                        jshell::get,
                        this::help,
                        words,
                        valuesOfCells::taking,
                        name -> losses.of(name).or(() -> unnamed.gone(name))),
                new RunProblem(frames, settings.domain(), valuesOfCells),
                new Afterthoughts(jshell::get, new Unresolved(this::definedNames, losses::of), losses),
                unnamed);
        StandardStreams.install();
    }

    /// Cells go first: between its steps the warm-up waits until none runs or waits.
    @Override
    public void warmUp() {
        startJShell();
        var trial = new Cell("warm-up", "1 + 1");
        var unseen = running(trial, new Nowhere());
        List<Runnable> steps = List.of(
                () -> runAlone(unseen, () -> runner.run(trial, unseen)),
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

    private void startJShell() {
        jshellInUse.lock();
        try {
            jshell.get();
        } finally {
            jshellInUse.unlock();
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
        return interruptible(now, () -> runner.run(cell, now));
    }

    @Override
    public Optional<Outcome> comm(CommMessage message, Output output) {
        var now = running(new Cell("a comm's listener", ""), output);
        return comms.listener(message).map(listener -> interruptible(now, () -> runner.heard(listener, now)));
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

    private CellSplitter splitter() {
        return new CellSplitter(() -> jshell.get().sourceCodeAnalysis(), syntax);
    }

    private CodeHelp help() {
        return new CodeHelp(
                jshell.get().sourceCodeAnalysis(), splitter(), syntax, quoted(), purposes, scope(), packageTypes);
    }

    private QuotedHelp quoted() {
        return new QuotedHelp(settings.domain(), values);
    }

    private Scope scope() {
        return new Scope(jshell.get(), control.loader(), words.staticOwners(jshell.get()));
    }

    @Override
    public Optional<Outcome.Failed> syntaxProblem(Cell cell) {
        jshellInUse.lock();
        try {
            return runner.syntaxProblem(cell);
        } finally {
            jshellInUse.unlock();
        }
    }

    @Override
    public void addToClassPath(List<Path> entries) {
        asked(session -> {
            jshell.add(entries);
            return entries;
        });
    }

    @Override
    public List<Path> classPath() {
        return jshell.classPath();
    }

    @Override
    public List<String> imports() {
        return asked(session ->
                session.imports().map(one -> one.source().strip()).distinct().toList());
    }

    /// A running cell that asks has JShell for itself already, on the thread that waits for it.
    private <T> T asked(Function<JShell, T> question) {
        if (RunningCell.ofThisThread().isPresent()) {
            return question.apply(jshell.get());
        }
        jshellInUse.lock();
        try {
            return question.apply(jshell.get());
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
        return runner.valueOf(cell, now);
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

    /// A question that cells need not wait for, within one that has JShell for itself.
    private void withoutJShell(Runnable question) {
        jshellInUse.unlock();
        try {
            question.run();
        } finally {
            jshellInUse.lock();
        }
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
        var found = help().completions(code, cursor, words.of(jshell.get()));
        return found.matches().isEmpty() && jshell.widenClassPath()
                ? help().completions(code, cursor, words.of(jshell.get()))
                : found;
    }

    @Override
    public MimeBundle inspect(String code, int cursor, int detailLevel) {
        return helped(() -> Documented.bundle(inspected(code, cursor, detailLevel)), MimeBundle.EMPTY);
    }

    /// With the code where more is wanted and a cell has it.
    private List<Documented> inspected(String code, int cursor, int detailLevel) {
        var session = jshell.get();
        var known = new Inspection(session, words.packages(session), docs, values)
                .of(code, cursor, new QuickInspection(scope(), docs, values, quoted()), help());
        return detailLevel == 0
                ? known
                : Stream.concat(known.stream(), new DeclaringCells(session, frames).of(code, cursor).stream())
                        .toList();
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
        return jshell.ifStarted().map(session -> List.copyOf(words.of(session))).orElse(List.of());
    }

    @Override
    public void close() {
        closed = true;
        interrupt();
        timeBox.close();
        jshell.ifStarted().ifPresent(JShell::close);
    }
}
