package org.hedgerow.bench.kernel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hedgerow.kernel.message.Content;
import org.hedgerow.kernel.message.Message;
import org.hedgerow.kernel.message.Question;
import org.hedgerow.kernel.wire.Caller;
import org.hedgerow.kernel.wire.ConnectionFile;

/// One kernel, started by its command as Jupyter would.
final class KernelProcess implements AutoCloseable {

    private static final int PATIENCE_MILLISECONDS = 30_000;
    private static final long FAREWELL_SECONDS = 5;

    private final Path file = Files.createTempFile("kernel-", ".json");
    private final long begun;
    private final Process process;
    private final double ready;
    private final Caller caller;

    KernelProcess(Contender contender) throws IOException {
        var connection = ConnectionFile.onFreePorts();
        connection.write(file);
        var command = contender.command().stream()
                .map(argument -> argument.replace("{connection_file}", file.toString()))
                .toList();
        begun = System.nanoTime();
        process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        caller = greeted(contender, connection);
        ready = age();
    }

    private Caller greeted(Contender contender, ConnectionFile connection) {
        try {
            var fresh = new Caller(connection, PATIENCE_MILLISECONDS);
            fresh.greet(Question.kernelInfo());
            return fresh;
        } catch (RuntimeException e) {
            process.destroyForcibly();
            throw new IllegalStateException(contender.name() + " does not answer.", e);
        }
    }

    /// Milliseconds from the start of the process to the answer that it is there.
    double ready() {
        return ready;
    }

    /// Milliseconds since the process was started.
    double age() {
        return (System.nanoTime() - begun) / 1e6;
    }

    /// Asks and waits for the reply.
    ///
    /// @return milliseconds
    double ask(Content question) {
        long from = System.nanoTime();
        var reply = caller.ask(question).content();
        if (reply.has("status") && reply.get("status").getAsString().equals("error")) {
            throw new IllegalStateException("The kernel answers with an error: " + reply);
        }
        return (System.nanoTime() - from) / 1e6;
    }

    double run(String code) {
        return ask(Question.execute(code));
    }

    /// Runs a cell up to idle and reads all it prints.
    Printed print(String code) {
        long from = System.nanoTime();
        var published = caller.watch(Question.execute(code));
        double time = (System.nanoTime() - from) / 1e6;
        long lines = published.stream()
                .filter(message -> message.header().type().equals("stream"))
                .mapToLong(KernelProcess::lines)
                .sum();
        return new Printed(time, lines);
    }

    /// @param time milliseconds
    record Printed(double time, long lines) {}

    private static long lines(Message message) {
        return message.content().get("text").getAsString().chars().filter(c -> c == '\n').count();
    }

    /// Resident memory of the process in MB, as `ps` tells it.
    double megabytes() throws IOException, InterruptedException {
        var ps = new ProcessBuilder(List.of("ps", "-o", "rss=", "-p", String.valueOf(process.pid()))).start();
        var text = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        ps.waitFor();
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text) / 1024;
    }

    @Override
    public void close() throws IOException {
        try {
            caller.order(Question.shutdown());
            if (!process.waitFor(FAREWELL_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (RuntimeException e) {
            process.destroyForcibly(); // it does not answer; the measuring goes on without it
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            caller.close();
            Files.deleteIfExists(file);
        }
    }
}
