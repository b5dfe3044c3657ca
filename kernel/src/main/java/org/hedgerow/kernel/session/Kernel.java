package org.hedgerow.kernel.session;

import java.io.PrintStream;
import java.util.concurrent.CompletableFuture;
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

    private final ConnectionFile connection;
    private final Supplier<? extends Engine> engineMaker;
    private final KernelDescription description;
    private final PrintStream log;

    /// @param engineMaker makes the engine, on a thread of its own, while the kernel already says what it is
    /// @param log where a kernel complains: the process's own standard error
    public Kernel(
            ConnectionFile connection,
            Supplier<? extends Engine> engineMaker,
            KernelDescription description,
            PrintStream log) {
        this.connection = connection;
        this.engineMaker = engineMaker;
        this.description = description;
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
        try (var stdin = new InputDesk(wire.stdin(), announcer.session())) {
            var ending = new CompletableFuture<Integer>();
            var cells = new Cells(engine, announcer, stdin, new History());
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
        var thread = new Thread(loop, name);
        thread.setDaemon(true);
        thread.start();
    }
}
