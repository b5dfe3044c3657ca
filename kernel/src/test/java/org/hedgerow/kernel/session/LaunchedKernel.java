package org.hedgerow.kernel.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.hedgerow.kernel.command.Main;
import org.hedgerow.kernel.wire.ConnectionFile;

/// A kernel in a process of its own, as Jupyter starts it.
final class LaunchedKernel implements AutoCloseable {

    private static final List<String> SWITCHES = List.of(
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-XX:+UseSerialGC",
            "-Djava.awt.headless=true");

    final ConnectionFile connection;
    private final Path folder;
    private final Process process;

    private LaunchedKernel(ConnectionFile connection, Path folder, Process process) {
        this.connection = connection;
        this.folder = folder;
        this.process = process;
    }

    /// @param more switches for the JVM
    static LaunchedKernel start(String... more) {
        try {
            return start(ConnectionFile.onFreePorts(), more);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static LaunchedKernel start(ConnectionFile connection, String... more) {
        try {
            var folder = Files.createTempDirectory("kernel");
            var file = folder.resolve("connection.json");
            connection.write(file);
            var command = new ArrayList<String>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(SWITCHES);
            command.addAll(List.of(more));
            command.addAll(List.of(
                    "-cp", System.getProperty("java.class.path"), Main.class.getName(), "kernel", file.toString()));
            var builder = new ProcessBuilder(command)
                    .redirectOutput(folder.resolve("out").toFile())
                    .redirectError(folder.resolve("err").toFile());
            builder.environment().put("HEDGEROW_HISTORY", "off");
            return new LaunchedKernel(connection, folder, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What it wrote to its standard error.
    String log() {
        return read("err");
    }

    /// What it wrote to its standard output.
    String printed() {
        return read("out");
    }

    private String read(String name) {
        try {
            return new String(Files.readAllBytes(folder.resolve(name)), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CompletableFuture<Integer> exitStatus() {
        return process.onExit().thenApply(Process::exitValue);
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /// Ends the process where it has not ended.
    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
            for (var file : List.of("connection.json", "out", "err")) {
                Files.deleteIfExists(folder.resolve(file));
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
