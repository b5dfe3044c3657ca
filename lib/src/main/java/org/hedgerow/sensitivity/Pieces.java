package org.hedgerow.sensitivity;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.hedgerow.progress.Progress;

/// Work in pieces that do not depend on each other, shared out among the processors. What comes out depends
/// on the pieces only, not on how many processors there are.
final class Pieces {
    private Pieces() {}

    /// The pieces' results in their order. Once the thread that waits for them is interrupted no further
    /// piece is begun, and those that are done are returned.
    ///
    /// @param what the pieces, in the plural
    /// @param steps how many steps of progress a piece is
    static <R> List<R> done(String what, int count, int steps, IntFunction<R> work) {
        Thread waiting = Thread.currentThread();
        var stopped = new AtomicBoolean();
        try (var progress = Progress.of(what, (long) count * steps)) {
            return IntStream.range(0, count)
                    .parallel()
                    .mapToObj(i -> {
                        if (stopped.get() || waiting.isInterrupted()) {
                            stopped.set(true);
                            return Optional.<R>empty();
                        }
                        R result = work.apply(i);
                        progress.advance(steps);
                        return Optional.of(result);
                    })
                    .flatMap(Optional::stream)
                    .toList();
        }
    }
}
