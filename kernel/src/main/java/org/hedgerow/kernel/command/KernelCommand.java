package org.hedgerow.kernel.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.hedgerow.kernel.engine.Engine;
import org.hedgerow.kernel.message.KernelDescription;
import org.hedgerow.kernel.message.MalformedMessageException;
import org.hedgerow.kernel.preload.Session;
import org.hedgerow.kernel.session.HistoryPlace;
import org.hedgerow.kernel.session.Kernel;
import org.hedgerow.kernel.wire.ConnectionFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// What Jupyter starts.
@Command(name = "kernel", hidden = true, description = "Serves the Jupyter clients of a connection file.")
final class KernelCommand implements Callable<Integer> {
    private static final Duration UNTIL_FIRST_CELLS = Duration.ofSeconds(20);

    @Parameters(paramLabel = "CONNECTION_FILE")
    private Path connectionFile = Path.of("");

    @Override
    public Integer call() throws IOException {
        return serve(connectionFile);
    }

    static int serve(Path connectionFile) throws IOException {
        try {
            var connection = ConnectionFile.read(connectionFile);
            keepArchive();
            var history =
                    HistoryPlace.of(System.getenv(), System.getProperty("os.name"), System.getProperty("user.home"));
            return new Kernel(connection, KernelCommand::engine, description(), history, System.err).run();
        } catch (MalformedMessageException e) {
            throw new CommandFailure(connectionFile + " is no connection file: " + e.getMessage());
        }
    }

    /// Makes the start-up archive anew where jars or JDK have changed, once the first cells are likely to be through.
    private static void keepArchive() {
        JavaProcess.ownApp()
                .map(StartupArchive::new)
                .ifPresent(archive -> Thread.ofPlatform()
                        .daemon()
                        .name("start-up archive")
                        .start(() -> {
                            try {
                                Thread.sleep(UNTIL_FIRST_CELLS);
                                archive.ensure();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        }));
    }

    static Engine engine() {
        return Session.engine();
    }

    static KernelDescription description() {
        var version = Version.ofHedgerow();
        var banner = "Hedgerow %s, meta-analysis on Java %s"
                .formatted(version, Runtime.version().feature());
        return new KernelDescription("hedgerow", version, banner, List.of());
    }
}
