package org.hedgerow.kernel.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/// Which of Jupyter's data folders is meant, by the words of `jupyter kernelspec install`.
final class JupyterFolder {
    @ArgGroup
    private Choice choice = new Choice();

    static final class Choice {
        // the default: the word is there because `jupyter kernelspec install` has it
        @SuppressWarnings("UnusedVariable")
        @Option(names = "--user", description = "for this user, in every Jupyter (the default)")
        private boolean user;

        @Option(names = "--sys-prefix", description = "for the Python environment in use: virtualenv, conda")
        private boolean sysPrefix;

        @Option(
                names = "--prefix",
                paramLabel = "DIR",
                description = "in DIR/share/jupyter, e.g. /usr/local for all users")
        private Optional<Path> prefix = Optional.empty();
    }

    Kernelspec kernelspec() {
        var prefix = choice.sysPrefix ? Optional.of(sysPrefix(System.getenv())) : choice.prefix;
        return Kernelspec.in(prefix.map(folder -> folder.resolve("share").resolve("jupyter"))
                .orElseGet(() ->
                        userFolder(System.getenv(), System.getProperty("os.name"), System.getProperty("user.home"))));
    }

    /// As `jupyter --data-dir` finds it.
    static Path userFolder(Map<String, String> environment, String system, String home) {
        var named = environment.get("JUPYTER_DATA_DIR");
        if (named != null) {
            return Path.of(named);
        }
        var lower = system.toLowerCase(Locale.ROOT);
        if (lower.startsWith("mac")) {
            return Path.of(home, "Library", "Jupyter");
        }
        if (lower.startsWith("windows")) {
            return Path.of(environment.getOrDefault("APPDATA", home), "jupyter");
        }
        var data = environment.get("XDG_DATA_HOME");
        return data == null ? Path.of(home, ".local", "share", "jupyter") : Path.of(data, "jupyter");
    }

    private static Path sysPrefix(Map<String, String> environment) {
        for (var variable : List.of("VIRTUAL_ENV", "CONDA_PREFIX")) {
            var folder = environment.get(variable);
            if (folder != null && !folder.isEmpty()) {
                return Path.of(folder);
            }
        }
        return ofPython();
    }

    private static Path ofPython() {
        try {
            var python = new ProcessBuilder("python3", "-c", "import sys; print(sys.prefix)").start();
            var prefix = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (python.waitFor() == 0 && !prefix.isEmpty()) {
                return Path.of(prefix);
            }
        } catch (IOException e) {
            // no python3: the message below says what to do
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new CommandFailure("--sys-prefix: no Python environment is active; activate one, or say --prefix DIR");
    }
}
