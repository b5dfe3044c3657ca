package org.hedgerow.kernel.session;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hedgerow.kernel.engine.Cell;
import org.hedgerow.kernel.engine.CommMessage;
import org.hedgerow.kernel.engine.Engine;
import org.hedgerow.kernel.engine.Outcome;
import org.hedgerow.kernel.engine.Output;

/// An engine that may still be starting: the kernel answers what it is before it can compute.
final class LateEngine {

    private final PrintStream log;
    private final CompletableFuture<Engine> engine = new CompletableFuture<>();

    LateEngine(PrintStream log) {
        this.log = log;
    }

    void arrived(Engine made) {
        engine.complete(made);
    }

    void failed(Throwable problem) {
        engine.completeExceptionally(problem);
    }

    /// The engine, waited for.
    Engine await() {
        return engine.join();
    }

    /// Runs a cell when the engine is there; says why where it never will be, or where it breaks.
    Outcome execute(Cell cell, Output output) {
        return outcome(() -> await().execute(cell, output), Function.identity());
    }

    /// Hands the engine what the front end says on a comm.
    Optional<Outcome> comm(CommMessage message, Output output) {
        return outcome(() -> await().comm(message, output), Optional::of);
    }

    private <T> T outcome(Supplier<T> work, Function<Outcome, T> form) {
        try {
            return work.get();
        } catch (CompletionException e) {
            return form.apply(failure("The engine did not start: " + e.getCause()));
        } catch (RuntimeException | Error e) { // the compiler's stack is not deep enough for every cell
            log.println("The engine failed: " + e);
            e.printStackTrace(log);
            return form.apply(failure("The engine failed: " + e));
        }
    }

    private static Outcome failure(String message) {
        return new Outcome.Failed("KernelError", message, List.of("KernelError: " + message));
    }

    /// Does something with the engine if it is there now.
    void ifThere(Consumer<Engine> action) {
        if (engine.isDone() && !engine.isCompletedExceptionally()) {
            action.accept(engine.join());
        }
    }
}
