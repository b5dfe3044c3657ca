package org.hedgerow.kernel.jshell;

import java.util.concurrent.atomic.AtomicInteger;

/// What a cell's code asks at the start of every method and before every jump backwards ([StopCheckWeaver] puts
/// the calls there), so that a loop that neither sleeps nor waits can be interrupted. Public because the cell's
/// classes call it.
///
/// The state is static because compiled cells can reach nothing else as fast: one volatile read is the price of
/// a loop iteration. It only says whether to look closer; which cell is to stop, the thread's own [RunningCell]
/// knows.
public final class StopCheck {

    private static final AtomicInteger INTERRUPTED_CELLS = new AtomicInteger();
    private static volatile boolean lookCloser;

    private StopCheck() {}

    /// Throws a [CellInterruption] when the cell of this thread is to stop.
    public static void check() {
        if (lookCloser) {
            RunningCell.ofThisThread().ifPresent(RunningCell::stopIfInterrupted);
        }
    }

    /// Stands in for `System.exit` in a cell.
    @SuppressWarnings("DoNotCallSuggester") // throwing is how a cell is ended
    public static void exit(int status) {
        RunningCell.ofThisThread().ifPresent(cell -> cell.exit(status));
        throw new CellExit(status);
    }

    /// Stands in for `Runtime.exit` and `Runtime.halt` in a cell.
    @SuppressWarnings("DoNotCallSuggester") // throwing is how a cell is ended
    public static void exit(Runtime runtime, int status) {
        exit(status);
    }

    static void interruptionBegins() {
        INTERRUPTED_CELLS.incrementAndGet();
        lookCloser = true;
    }

    static void interruptionEnds() {
        lookCloser = INTERRUPTED_CELLS.decrementAndGet() > 0;
    }
}
