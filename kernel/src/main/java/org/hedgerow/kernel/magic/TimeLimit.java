package org.hedgerow.kernel.magic;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.hedgerow.kernel.engine.Outcome;
import org.hedgerow.kernel.engine.Progress;

/// Interrupts cells that take longer than `IJAVA_TIMEOUT` says.
final class TimeLimit {
    private final Duration limit;
    private final Runnable interrupt;
    private final Optional<ScheduledExecutorService> timer;

    /// @param limit zero for none
    TimeLimit(Duration limit, Runnable interrupt) {
        this.limit = limit;
        this.interrupt = interrupt;
        timer = limit.isZero()
                ? Optional.empty()
                : Optional.of(Executors.newScheduledThreadPool(
                        0, Thread.ofPlatform().daemon().name("time limit").factory()));
    }

    Outcome within(Supplier<Outcome> cell) {
        return timer.isEmpty() ? cell.get() : within(timer.get(), cell);
    }

    private Outcome within(ScheduledExecutorService clock, Supplier<Outcome> cell) {
        var over = new AtomicBoolean();
        var bell = clock.schedule(
                () -> {
                    over.set(true);
                    interrupt.run();
                },
                limit.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            var outcome = cell.get();
            return over.get() && outcome instanceof Outcome.Failed ? tooLong() : outcome;
        } finally {
            bell.cancel(false);
        }
    }

    private Outcome tooLong() {
        var message = "The cell took longer than " + Progress.words(limit) + ", the limit that IJAVA_TIMEOUT sets.";
        return new Outcome.Failed("Timeout", message, List.of("\u001b[1mTimeout\u001b[0m: " + message));
    }

    void close() {
        timer.ifPresent(ScheduledExecutorService::shutdownNow);
    }
}
