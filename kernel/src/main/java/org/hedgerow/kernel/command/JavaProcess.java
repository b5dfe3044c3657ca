package org.hedgerow.kernel.command;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How to start another process like this one: the same JDK, the same switches, the same program.
final class JavaProcess {
    private static final String JAR = "hedgerow-kernel.jar";

    private JavaProcess() {}

    /// @param app the folder of our jars
    static List<String> command(Path app, String... arguments) {
        return command(app, List.of(), arguments);
    }

    /// @param app the folder of our jars
    /// @param switches of the JVM, beside the usual ones
    static List<String> command(Path app, List<String> switches, String... arguments) {
        var command = new ArrayList<String>();
        command.add(java().toString());
        command.add("@" + app.resolve("jvm.options"));
        command.addAll(switches);
        command.add("-XX:AOTCache=" + app.resolve(StartupArchive.NAME)); // it may be missing
        command.add("-jar");
        command.add(app.resolve(JAR).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    /// The command for a process that runs from the folder this one runs from; from class folders, as in tests, too.
    static List<String> likeThis(String... arguments) {
        var own = location();
        if (own.endsWith(JAR)) {
            return command(own.resolveSibling(""), arguments);
        }
        var command = new ArrayList<String>();
        command.add(java().toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /// The folder of our jars.
    static Path app() {
        return ownApp().orElseThrow(
                        () -> new CommandFailure("this works only from the built application: call ./hedgerow"));
    }

    /// The folder of our jars; empty where this process runs from class folders, as in tests.
    static Optional<Path> ownApp() {
        var own = location();
        return own.endsWith(JAR) && Files.isReadable(own.resolveSibling("jvm.options"))
                ? Optional.of(own.resolveSibling(""))
                : Optional.empty();
    }

    private static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    private static Path location() {
        try {
            return Path.of(JavaProcess.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the place this program runs from is no path", e);
        }
    }
}
