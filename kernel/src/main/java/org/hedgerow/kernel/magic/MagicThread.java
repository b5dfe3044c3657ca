package org.hedgerow.kernel.magic;

import java.util.Optional;
import java.util.function.Supplier;
import org.hedgerow.kernel.engine.Outcome;
import org.jspecify.annotations.Nullable;

/// The thread a magic runs on, so that an interrupt reaches it there and nowhere else.
final class MagicThread {
    private Optional<Thread> running = Optional.empty();
    private boolean interrupted;

    /// A new cell begins.
    synchronized void begin() {
        interrupted = false;
    }

    @Nullable
    Object run(Work work) throws MagicProblem, InterruptedException {
        Optional<Thread> outer = enter();
        try {
            return work.run();
        } finally {
            leave(outer);
        }
    }

    /// Runs a cell for a magic. An interrupt then is the inner engine's affair: this thread may be the compiler's,
    /// which
    /// an interrupt would harm.
    Outcome aside(Supplier<Outcome> cell, Supplier<Outcome> otherwise) {
        var outer = leaveFor();
        try {
            return isInterrupted() ? otherwise.get() : cell.get();
        } finally {
            comeBack(outer);
        }
    }

    private synchronized Optional<Thread> leaveFor() {
        var outer = running;
        running = Optional.empty();
        return outer;
    }

    private synchronized void comeBack(Optional<Thread> outer) {
        running = outer;
    }

    private synchronized Optional<Thread> enter() throws InterruptedException {
        if (interrupted) {
            throw new InterruptedException();
        }
        var outer = running;
        running = Optional.of(Thread.currentThread());
        return outer;
    }

    private synchronized void leave(Optional<Thread> outer) {
        running = outer;
        if (interrupted) {
            Thread.interrupted(); // meant for the magic: whoever called it goes on
        }
    }

    synchronized void interrupt() {
        interrupted = true;
        running.ifPresent(Thread::interrupt);
    }

    synchronized boolean isInterrupted() {
        return interrupted;
    }

    interface Work {
        @Nullable
        Object run() throws MagicProblem, InterruptedException;
    }
}
