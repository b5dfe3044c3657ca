package org.hedgerow.kernel.magic;

import java.util.Optional;

/// What to do here instead of what other notebooks' magics do.
final class ForeignMagics {
    private ForeignMagics() {}

    static Optional<String> about(String name) {
        return Optional.ofNullable(
                switch (name) {
                    case "matplotlib", "pylab" ->
                        "Figures need no %" + name + " here: end a cell with one, such as res.forest() or an XChart"
                                + " chart, and it is shown.";
                    case "pip", "conda", "mamba", "!pip", "!pip3", "!conda", "!mamba" ->
                        "Libraries of Java come by %maven group:artifact:version, or %jars FILE.jar; " + name
                                + " installs Python's.";
                    case "R", "Rpush", "Rpull", "rpy2" ->
                        "There is no R here. Its meta-analysis words are: rma, escalc, forest, funnel, regtest…;"
                                + " help() lists them.";
                    case "python", "python3", "py", "!python", "!python3" -> "There is no Python here: cells are Java.";
                    case "load_ext", "reload_ext" ->
                        "Extensions come by %jars FILE.jar or %maven group:artifact:version; they join by themselves.";
                    case "run" -> "To run a file's code: %load FILE (.jshell, .java, .ipynb).";
                    case "timeit" ->
                        "To time code: %time CODE, or %%time above a cell. Run it a few times first: the JVM gets"
                                + " faster.";
                    case "env", "set_env" -> "Environment variables are read by System.getenv(\"NAME\").";
                    case "who", "whos", "vars" -> "Variables show in completion (Tab); imports by %imports.";
                    case "reset" -> "To begin anew, restart the kernel.";
                    case "bash", "sh", "system", "cmd", "jbang" -> shell(name);
                    default -> name.startsWith("!") ? shell(name) : null;
                });
    }

    private static String shell(String name) {
        return name + " would be a command of the system's shell, which cells do not run: use a terminal, or"
                + " new ProcessBuilder(\"ls\", \"-l\").inheritIO().start() in Java.";
    }
}
