package org.hedgerow.kernel.session;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.hedgerow.kernel.engine.Cell;
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
        try {
            return await().execute(cell, output);
        } catch (CompletionException e) {
            return failure("The engine did not start: " + e.getCause());
        } catch (RuntimeException e) {
            log.println("The engine failed: " + e);
            e.printStackTrace(log);
            return failure("The engine failed: " + e);
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
