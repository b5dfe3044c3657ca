package org.hedgerow.kernel.jshell;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.hedgerow.kernel.engine.Cell;
import org.hedgerow.kernel.engine.MimeBundle;
import org.hedgerow.kernel.engine.Output;
import org.jspecify.annotations.Nullable;

/// A cell while it runs, and for as long as threads it started live: every such thread finds its cell here, by
/// inheritance, and so its output.
final class RunningCell {

    /// How long a cell may ignore an interrupt before it is left to itself: who interrupts waits for it. What cannot be
    /// stopped in Java (a read from a socket, a lock that is taken) is given up by then.
    private static final long PATIENCE_MILLISECONDS = 120;

    /// How long threads of an interrupted cell are still stopped once the cell itself has ended.
    private static final long STRAGGLERS_MILLISECONDS = 1_000;

    private static final InheritableThreadLocal<@Nullable RunningCell> OF_THREAD = new InheritableThreadLocal<>();

    /// The cell that began last. Static, like `System.out`, and asked only by threads that belong to no cell or
    /// to a pool that serves them all.
    private static volatile @Nullable RunningCell latest;

    private final Cell cell;
    private final Output output;
    private final Function<Object, MimeBundle> renderer;
    private final CommDesk comms;
    private final CellFrames frames;
    private final ThreadGroup threads;
    private final CellText stdout;
    private final CellText stderr;
    private final CellInput stdin;

    private volatile CompletableFuture<@Nullable Object> result = new CompletableFuture<>();
    private volatile Optional<Integer> exitStatus = Optional.empty();
    private volatile @Nullable Thread own;
    private volatile boolean interrupted;
    private boolean ended;

    RunningCell(Cell cell, Output output, Function<Object, MimeBundle> renderer, CommDesk comms, CellFrames frames) {
        this.cell = cell;
        this.output = output;
        this.renderer = renderer;
        this.comms = comms;
        this.frames = frames;
        this.threads = new ThreadGroup(cell.name());
        this.stdout = new CellText(Output.Stream.STDOUT, output);
        this.stderr = new CellText(Output.Stream.STDERR, output);
        this.stdin = new CellInput(output);
    }

    void begin() {
        latest = this;
    }

    /// The cell whose code this thread runs. A worker of the common pool belongs to whatever cell happened to
    /// start it, so it is counted to the one that runs now.
    static Optional<RunningCell> ofThisThread() {
        var own = OF_THREAD.get();
        var pooled = Thread.currentThread() instanceof ForkJoinWorkerThread;
        return Optional.ofNullable(pooled && latest != null ? latest : own);
    }

    /// The cell whose code this thread runs, where there must be one.
    static RunningCell current() {
        return ofThisThread().orElseThrow(() -> new IllegalStateException("There is no running cell to show this in."));
    }

    Output output() {
        return output;
    }

    CommDesk comms() {
        return comms;
    }

    CellInput input() {
        return stdin;
    }

    CellText text(Output.Stream stream) {
        return switch (stream) {
            case STDOUT -> stdout;
            case STDERR -> stderr;
        };
    }

    /// What `value` shows.
    MimeBundle render(@Nullable Object value) {
        return switch (value) {
            case null -> MimeBundle.text("null");
            case MimeBundle bundle -> bundle;
            default -> renderer.apply(value);
        };
    }

    /// Runs a part of the cell on a thread of its own and waits for it. A thread of its own, because
    /// interrupting the compiler, which works on the caller's, would close the files it reads classes from.
    @Nullable
    Object call(Callable<@Nullable Object> code, ClassLoader loader) throws Throwable {
        var outcome = new CompletableFuture<@Nullable Object>();
        var outer = result; // of the code that evaluates this code, if it does
        result = outcome;
        if (exitStatus.isPresent()) { // between two snippets, one of the cell's threads asked for it
            throw new CellExit(exitStatus.get());
        }
        var thread = new Thread(threads, () -> runOnItsThread(code, outcome), cell.name());
        thread.setContextClassLoader(loader);
        thread.setDaemon(true);
        thread.start();
        try {
            return outcome.get();
        } catch (ExecutionException e) {
            throw e.getCause() == null ? e : e.getCause();
        } finally {
            result = outer;
        }
    }

    private void runOnItsThread(Callable<@Nullable Object> code, CompletableFuture<@Nullable Object> outcome) {
        OF_THREAD.set(this);
        own = Thread.currentThread();
        try {
            stopIfInterrupted();
            outcome.complete(code.call());
        } catch (Throwable thrown) { // whatever user code may throw is reported by whoever waits
            outcome.completeExceptionally(thrown);
        }
    }

    void stopIfInterrupted() {
        if (interrupted) {
            throw new CellInterruption("The cell was interrupted.");
        }
    }

    boolean isInterrupted() {
        return interrupted;
    }

    /// Wakes what sleeps or waits, stops what loops at its next [StopCheck], and gives up on what does neither.
    synchronized void interrupt() {
        if (ended) {
            return;
        }
        if (!interrupted) {
            interrupted = true;
            StopCheck.interruptionBegins();
        }
        threads.interrupt();
        var waiting = result;
        CompletableFuture.delayedExecutor(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS)
                .execute(() -> waiting.completeExceptionally(new CellInterruption(
                        "The cell was interrupted, but what it called does not stop and goes on in the background.")));
    }

    synchronized void end() {
        ended = true;
        if (interrupted) {
            // its threads may not have come by a stop check yet
            CompletableFuture.delayedExecutor(STRAGGLERS_MILLISECONDS, TimeUnit.MILLISECONDS)
                    .execute(this::leave);
        } else {
            leave();
        }
    }

    private synchronized void leave() {
        if (interrupted) {
            StopCheck.interruptionEnds();
        }
        if (latest == this) {
            latest = null;
        }
    }

    /// Ends the session on behalf of one of the cell's threads, whatever that thread or the cell does next.
    synchronized void exit(int status) {
        if (ended) {
            output.exited(status);
        } else {
            exitStatus = Optional.of(status);
            if (own != Thread.currentThread()) {
                result.completeExceptionally(new CellExit(status));
            }
        }
    }

    /// The status to end the session with, if one of the cell's threads asked for the end.
    Optional<Integer> exitStatus() {
        return exitStatus;
    }

    /// Says that one of the cell's threads died of `thrown`; the cell itself goes on.
    void uncaught(Thread thread, Throwable thrown) {
        if (!(thrown instanceof CellInterruption || thrown instanceof CellExit)) {
            output.stream(Output.Stream.STDERR, new UncaughtProblem(cell.name(), frames).text(thread, thrown));
        }
    }
}
