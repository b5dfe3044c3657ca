package org.hedgerow.kernel.session;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.hedgerow.kernel.engine.Engine;
import org.hedgerow.kernel.message.KernelDescription;
import org.hedgerow.kernel.message.Message;
import org.hedgerow.kernel.wire.Channel;
import org.hedgerow.kernel.wire.ConnectionFile;
import org.hedgerow.kernel.wire.PortTakenException;
import org.hedgerow.kernel.wire.Wire;
import org.hedgerow.kernel.wire.WireClosedException;

/// A kernel process: an engine behind the sockets of a connection file.
public final class Kernel {

    private static final long STACK_BYTES = 16L << 20;

    private final ConnectionFile connection;
    private final Supplier<? extends Engine> engineMaker;
    private final KernelDescription description;
    private final Optional<Path> historyFile;
    private final PrintStream log;

    /// @param engineMaker makes the engine, on a thread of its own, while the kernel already says what it is
    /// @param historyFile where the cells of all sessions are kept, if anywhere
    /// @param log where a kernel complains: the process's own standard error
    public Kernel(
            ConnectionFile connection,
            Supplier<? extends Engine> engineMaker,
            KernelDescription description,
            Optional<Path> historyFile,
            PrintStream log) {
        this.connection = connection;
        this.engineMaker = engineMaker;
        this.description = description;
        this.historyFile = historyFile;
        this.log = log;
    }

    /// Serves until a client shuts the kernel down, or a cell does.
    ///
    /// @return the exit status for the process: 0, or 1 when a port is taken, or what a cell gave to `System.exit`
    public int run() {
        try (var wire = new Wire(connection, log)) {
            return serve(wire);
        } catch (PortTakenException e) {
            log.println("The kernel cannot start. " + e.getMessage());
            return 1;
        }
    }

    private int serve(Wire wire) {
        var engine = new LateEngine(log);
        var announcer = new Announcer(wire.iopub());
        try (var stdin = new InputDesk(wire.stdin(), announcer.session());
                var history = new History(historyFile, log)) {
            var timer = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("streams").factory());
            var ending = new CompletableFuture<Integer>();
            var services = new CellServices(announcer, stdin, new Comms(), timer, ending);
            var cells = new Cells(engine, services, history);
            var answers = new Answers(description, engine, cells, announcer);
            var bracket = new Bracket(announcer, answers, log);
            announcer.starting();
            start("stdin", stdin);
            start("control", () -> serve(wire.control(), bracket, ending));
            start("shell", () -> new ShellQueue(wire.shell(), bracket, answers, cells, ending).run());
            start("engine", () -> make(engine));
            wire.beat();
            return ending.join();
        } finally {
            engine.ifThere(Engine::close);
        }
    }

    private static void serve(Channel control, Bracket bracket, CompletableFuture<Integer> ending) {
        try (control) {
            while (true) {
                Message message = control.receive();
                bracket.serve(message, control);
                bracket.exitStatus().ifPresent(ending::complete);
            }
        } catch (WireClosedException e) {
            return; // the kernel ends
        }
    }

    private void make(LateEngine engine) {
        try {
            var made = engineMaker.get();
            engine.arrived(made);
            made.warmUp();
        } catch (Throwable problem) { // without an engine, every cell says why; the kernel itself lives on
            log.println("The engine does not start: " + problem);
            problem.printStackTrace(log);
            engine.failed(problem);
        }
    }

    private static void start(String name, Runnable loop) {
        // the compiler, which works on these threads, goes as deep as the code it is given
        var thread = new Thread(null, loop, name, STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
    }
}
