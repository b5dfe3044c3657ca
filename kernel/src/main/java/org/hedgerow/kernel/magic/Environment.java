package org.hedgerow.kernel.magic;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.hedgerow.kernel.engine.Cell;

/// What IJava's environment variables (`IJAVA_…`, or `JJAVA_…` for its heir) ask of a session. What cannot be done is
/// a remark, never the end of the kernel.
///
/// @param classPath jars and folders to begin with
/// @param startUp cells to run before the first
/// @param compilerOptions as `javac` takes them
/// @param timeout after which a cell is interrupted; zero for never
/// @param remarks what was asked for and cannot be done
public record Environment(
        List<Path> classPath,
        List<Cell> startUp,
        List<String> compilerOptions,
        Duration timeout,
        List<String> remarks) {

    public static final Environment EMPTY = new Environment(List.of(), List.of(), List.of(), Duration.ZERO, List.of());

    public Environment {
        classPath = List.copyOf(classPath);
        startUp = List.copyOf(startUp);
        compilerOptions = List.copyOf(compilerOptions);
        remarks = List.copyOf(remarks);
    }

    /// @param variables as `System.getenv()` gives them
    /// @param log where remarks are written as well
    public static Environment of(Map<String, String> variables, PrintStream log) {
        var reading = new Reading(variables);
        var environment = new Environment(
                reading.paths("CLASSPATH"), reading.startUp(), reading.options(), reading.timeout(), reading.remarks);
        environment.remarks().forEach(log::println);
        return environment;
    }

    private static final class Reading {
        private final Map<String, String> variables;
        private final List<String> remarks = new ArrayList<>();

        Reading(Map<String, String> variables) {
            this.variables = variables;
        }

        private String value(String name) {
            var heirs = variables.getOrDefault("JJAVA_" + name, "");
            return heirs.isBlank() ? variables.getOrDefault("IJAVA_" + name, "") : heirs;
        }

        List<Path> paths(String name) {
            var paths = new ArrayList<Path>();
            for (var pattern : value(name).split(File.pathSeparator)) {
                if (pattern.isBlank()) {
                    continue;
                }
                try {
                    var found = Globs.of(pattern.strip()).stream()
                            .filter(Files::exists)
                            .toList();
                    if (found.isEmpty()) {
                        remarks.add("%s names %s, which is not there.".formatted(name, pattern.strip()));
                    }
                    paths.addAll(found);
                } catch (IOException | IllegalArgumentException e) {
                    remarks.add("%s names %s, which cannot be read: %s".formatted(name, pattern, e.getMessage()));
                }
            }
            return paths;
        }

        List<Cell> startUp() {
            var cells = new ArrayList<Cell>();
            for (var file : paths("STARTUP_SCRIPTS_PATH")) {
                try {
                    cells.add(new Cell(file.toString(), Files.readString(file)));
                } catch (IOException e) {
                    remarks.add("The startup script %s cannot be read: %s".formatted(file, e.getMessage()));
                }
            }
            var script = value("STARTUP_SCRIPT");
            if (!script.isBlank()) {
                cells.add(new Cell("the startup script", script));
            }
            return cells;
        }

        List<String> options() {
            var options = value("COMPILER_OPTS").strip();
            return options.isEmpty() ? List.of() : List.of(options.split("\\s+"));
        }

        /// `30 SECONDS`; milliseconds where no unit is named.
        Duration timeout() {
            var text = value("TIMEOUT").strip();
            if (text.isEmpty()) {
                return Duration.ZERO;
            }
            try {
                var parts = text.split("\\s+");
                var unit =
                        parts.length > 1 ? TimeUnit.valueOf(parts[1].toUpperCase(Locale.ROOT)) : TimeUnit.MILLISECONDS;
                long amount = Long.parseLong(parts[0]);
                return amount < 1 ? Duration.ZERO : Duration.of(amount, unit.toChronoUnit());
            } catch (IllegalArgumentException e) {
                remarks.add("TIMEOUT is %s, which is no time: write 500, or 30 SECONDS.".formatted(text));
                return Duration.ZERO;
            }
        }
    }
}
