package org.hedgerow.kernel.jshell;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Answers while somebody types, or gives up: late help is no help, and must not hold up the kernel.
final class TimeBox implements AutoCloseable {

    /// A question and who answers it.
    private record Asked<T>(Future<T> answer, ExecutorService thread) {}

    private final Duration patience;
    private ExecutorService thread = freshThread();

    TimeBox(Duration patience) {
        this.patience = patience;
    }

    private static ExecutorService freshThread() {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("code help").factory());
    }

    /// The answer, or `otherwise` where it takes too long or fails.
    <T> T answer(Callable<T> question, T otherwise) {
        var asked = submitted(question);
        try {
            return asked.answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            leaveBehind(asked);
            return otherwise;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return otherwise;
        } catch (ExecutionException e) {
            return otherwise; // the compiler stumbles over half-typed code now and then; it will be typed on
        }
    }

    private synchronized <T> Asked<T> submitted(Callable<T> question) {
        return new Asked<>(thread.submit(question), thread);
    }

    /// One that runs is let go on, as interrupting the compiler would close its files; the next has its own
    /// thread.
    private synchronized void leaveBehind(Asked<?> late) {
        late.answer.cancel(false);
        if (thread.equals(late.thread)) {
            thread.shutdown();
            thread = freshThread();
        }
    }

    @Override
    public synchronized void close() {
        thread.shutdown();
    }
}
