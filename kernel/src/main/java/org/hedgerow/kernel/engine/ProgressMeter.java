package org.hedgerow.kernel.engine;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// Counts the steps of something and shows how far it is: nothing of what is over at once, and no more often than
/// anybody can read. Any thread may count.
public final class ProgressMeter implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Duration PACE = Duration.ofMillis(100);

    private final Output output;
    private final String what;
    private final long total;
    private final String displayId = UUID.randomUUID().toString();
    private final long begun = System.nanoTime();
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong due = new AtomicLong(begun + PATIENCE.toNanos());
    private boolean shown;
    private boolean closed;

    /// @param total how many steps there will be; 0 where nobody knows
    public ProgressMeter(Output output, String what, long total) {
        this.output = output;
        this.what = what;
        this.total = total;
    }

    public void advance(long steps) {
        done.addAndGet(steps);
        long now = System.nanoTime();
        long planned = due.get();
        if (now - planned >= 0 && due.compareAndSet(planned, now + PACE.toNanos())) {
            show();
        }
    }

    private synchronized void show() {
        if (!closed) {
            output.progress(state(shown ? Progress.Phase.GOES_ON : Progress.Phase.BEGINS));
            shown = true;
        }
    }

    /// Says how far it came, if it took long enough to be shown at all.
    @Override
    public synchronized void close() {
        if (shown && !closed) {
            output.progress(state(Progress.Phase.ENDS));
        }
        closed = true;
    }

    private Progress state(Progress.Phase phase) {
        var elapsed = Duration.ofNanos(System.nanoTime() - begun);
        return new Progress(displayId, what, done.get(), total, elapsed, phase);
    }
}
