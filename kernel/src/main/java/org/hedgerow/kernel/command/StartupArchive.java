package org.hedgerow.kernel.command;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The JDK's ahead-of-time cache (JEP 483, 514, 515) for our jars: with it a kernel is there in half the time. It fits
/// one JDK and one set of jars; where it does not fit the JVM passes it over, so it is only ever a matter of speed.
///
/// @param app the folder of our jars
record StartupArchive(Path app) {
    static final String NAME = "hedgerow.aot";

    /// What the optimising compiler has worked on in the training, it would work on at once in every kernel, while the
    /// first cell waits for a processor.
    private static final String NO_OPTIMISING = "-XX:TieredStopAtLevel=2";

    private static final Path NICE = Path.of("/usr/bin/nice");

    private Path file() {
        return app.resolve(NAME);
    }

    /// Names the JDK and the jars the archive was made for.
    private Path label() {
        return app.resolve(NAME + ".for");
    }

    /// Whether it was made for this JDK and these jars.
    boolean fits() {
        try {
            return Files.isReadable(file())
                    && Files.isReadable(label())
                    && Files.readString(label()).equals(wanted());
        } catch (IOException e) {
            return false;
        }
    }

    String wanted() throws IOException {
        try (var jars = Files.newDirectoryStream(app, "*.jar")) {
            var lines = new ArrayList<String>();
            for (var jar : jars) {
                lines.add(jar.getFileName() + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar));
            }
            return lines.stream()
                    .sorted()
                    .collect(Collectors.joining("\n", System.getProperty("java.vm.version") + "\n", "\n"));
        }
    }

    /// Makes it where it does not fit, unless another process is at it already or the folder cannot be written.
    ///
    /// @return whether it fits now
    boolean ensure() throws InterruptedException {
        if (fits()) {
            return true;
        }
        try (var lock = FileChannel.open(
                        app.resolve(NAME + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var turn = lock.tryLock()) {
            return turn != null && make();
        } catch (IOException e) {
            return false; // a folder of the system's, which only its owner may write to
        }
    }

    private boolean make() throws IOException, InterruptedException {
        var fresh = app.resolve(NAME + ".new");
        var label = wanted();
        var ended = new ProcessBuilder(training(fresh))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        boolean made = ended == 0 && Files.isReadable(fresh);
        if (made) {
            Files.move(fresh, file(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            Files.writeString(label(), label);
        }
        Files.deleteIfExists(fresh);
        return made;
    }

    private List<String> training(Path fresh) {
        var command = JavaProcess.command(
                app,
                List.of(NO_OPTIMISING),
                "train",
                app.resolve("training.jshell").toString());
        command.replaceAll(argument -> argument.startsWith("-XX:AOTCache=") ? "-XX:AOTCacheOutput=" + fresh : argument);
        if (Files.isExecutable(NICE)) {
            command.addAll(0, List.of(NICE.toString(), "-n", "19"));
        }
        return command;
    }
}
