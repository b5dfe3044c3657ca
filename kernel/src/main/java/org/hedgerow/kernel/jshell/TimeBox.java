package org.hedgerow.kernel.jshell;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Answers while somebody types, or gives up: late help is no help, and must not hold up the kernel.
final class TimeBox implements AutoCloseable {

    private final Duration patience;
    private volatile ExecutorService thread = freshThread();

    TimeBox(Duration patience) {
        this.patience = patience;
    }

    private static ExecutorService freshThread() {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("code help").factory());
    }

    /// The answer, or `otherwise` where it takes too long or fails.
    <T> T answer(Callable<T> question, T otherwise) {
        var answer = thread.submit(question);
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            leaveBehind(thread);
            return otherwise;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return otherwise;
        } catch (ExecutionException e) {
            return otherwise; // the compiler stumbles over half-typed code now and then; it will be typed on
        }
    }

    /// A question that runs is let go on, as interrupting the compiler would close its files; the next one has a thread
    /// of its own.
    private void leaveBehind(ExecutorService stuck) {
        stuck.shutdown();
        thread = freshThread();
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
