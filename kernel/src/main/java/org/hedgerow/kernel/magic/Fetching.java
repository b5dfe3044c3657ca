package org.hedgerow.kernel.magic;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.hedgerow.kernel.engine.Progress;
import org.hedgerow.kernel.maven.Request;
import org.hedgerow.kernel.maven.Resolution;
import org.hedgerow.kernel.maven.ResolutionException;
import org.hedgerow.kernel.maven.Resolver;

/// Asks the resolver on a thread of its own, as a blocked connection heeds no interrupt, and says meanwhile what comes.
final class Fetching {
    private static final Duration PACE = Duration.ofMillis(100);

    private final Resolver resolver;

    Fetching(Resolver resolver) {
        this.resolver = resolver;
    }

    Resolution fetch(Request request, MagicCall call) throws MagicProblem, InterruptedException {
        var watch = new Line(call);
        var answer = new CompletableFuture<Resolution>();
        Thread.ofPlatform().daemon().name("maven").start(() -> {
            try {
                answer.complete(resolver.resolve(request, watch));
            } catch (Throwable failure) { // handed to whoever waits
                answer.completeExceptionally(failure);
            }
        });
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw problem(e.getCause() == null ? e : e.getCause());
        } finally {
            watch.end();
        }
    }

    private static MagicProblem problem(Throwable failure) {
        return failure instanceof ResolutionException known
                ? new MagicProblem(String.valueOf(known.getMessage()), known)
                : new MagicProblem("The Maven resolver failed: " + failure, failure);
    }

    /// One line that changes as files come.
    private static final class Line implements Resolver.Watch {
        private final MagicCall call;
        private final String displayId = UUID.randomUUID().toString();
        private final long begun = System.nanoTime();
        private long bytes;
        private long due = begun;
        private boolean shown;
        private boolean over;

        Line(MagicCall call) {
            this.call = call;
        }

        @Override
        public synchronized void fetched(String name, long more) {
            bytes += more;
            long now = System.nanoTime();
            if (!over && now - due >= 0) {
                due = now + PACE.toNanos();
                say(
                        "Maven fetches " + name + ", " + size() + " so far",
                        shown ? Progress.Phase.GOES_ON : Progress.Phase.BEGINS);
                shown = true;
            }
        }

        @Override
        public synchronized boolean isOver() {
            return over;
        }

        synchronized void end() {
            over = true;
            if (shown) {
                say("Maven fetched " + size(), Progress.Phase.ENDS);
            }
        }

        private String size() {
            return bytes < 1_000_000 ? Math.ceilDiv(bytes, 1000) + " kB" : Math.round(bytes / 1e5) / 10.0 + " MB";
        }

        private void say(String text, Progress.Phase phase) {
            var elapsed = Duration.ofNanos(System.nanoTime() - begun);
            call.output().progress(new Progress(displayId, text, 0, 0, elapsed, phase));
        }
    }
}
