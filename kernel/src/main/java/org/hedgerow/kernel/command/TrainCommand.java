package org.hedgerow.kernel.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hedgerow.kernel.message.Question;
import org.hedgerow.kernel.session.Kernel;
import org.hedgerow.kernel.wire.Caller;
import org.hedgerow.kernel.wire.ConnectionFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// What a start-up archive is made of: a kernel and a client of it in one process, which go through what a first
/// notebook asks. The JVM that runs it takes notes.
@Command(name = "train", hidden = true, description = "Runs typical cells through a kernel, for the start-up archive.")
final class TrainCommand implements Callable<Integer> {
    private static final int PATIENCE_MILLISECONDS = 120_000;
    private static final String HALF_TYPED = "rma(es, RE";

    @Parameters(paramLabel = "FILE.jshell")
    private Path cells = Path.of("");

    @Override
    public Integer call() throws IOException, InterruptedException {
        var connection = ConnectionFile.onFreePorts();
        var kernel = new Kernel(connection, KernelCommand::engine, KernelCommand.description(), System.err);
        var serving = Thread.ofPlatform().name("kernel").start(kernel::run);
        try (var caller = new Caller(connection, PATIENCE_MILLISECONDS)) {
            visit(caller);
        }
        serving.join();
        evaluate();
        return 0;
    }

    private void visit(Caller caller) throws IOException {
        caller.greet(Question.kernelInfo());
        caller.ask(Question.history(10));
        for (var cell : new Script("training", Files.readString(cells)).cells()) {
            caller.ask(Question.isComplete(cell.code()));
            caller.watch(Question.execute(cell.code()));
        }
        caller.ask(Question.complete(HALF_TYPED, HALF_TYPED.length()));
        caller.ask(Question.inspect(HALF_TYPED, 2));
        caller.order(Question.shutdown());
    }

    /// What `eval` takes beside the engine.
    private static void evaluate() throws IOException {
        var nowhere = new PrintWriter(Writer.nullWriter());
        var _ = new Evaluation(nowhere, nowhere, InputStream.nullInputStream()).run("6 * 7");
    }
}
