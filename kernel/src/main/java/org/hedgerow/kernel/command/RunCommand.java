package org.hedgerow.kernel.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Executes notebooks one after another, each in a process of its own that stands in the notebook's folder, as it would
/// under Jupyter: `read("data/trial.csv")` means the same in both.
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Executes notebooks from top to bottom and writes them, with a page of HTML each, to target/run/.",
            "An error in a cell ends with status 1, unless the cell is tagged `raises-exception`."
        })
final class RunCommand implements Callable<Integer> {
    private static final List<String> WITHOUT_FILES = List.of("00-start-here.ipynb", "02-pooled-response.ipynb");

    @ArgGroup
    private Mode mode = new Mode();

    static final class Mode {
        @Option(names = "--in-place", description = "store the outputs in the notebooks themselves")
        private boolean inPlace;

        @Option(names = "--check", description = "fail where outputs differ from the stored ones, and show where")
        private boolean check;
    }

    @Option(names = "--output", paramLabel = "DIR", description = "where to write; target/run/ otherwise")
    private Path output = home().resolve("target").resolve("run");

    @Parameters(paramLabel = "FILE.ipynb", description = "the notebooks; without any, the IL-2 analysis")
    private List<Path> files = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var notebooks = files.isEmpty()
                ? WITHOUT_FILES.stream()
                        .map(home().resolve("notebooks")::resolve)
                        .toList()
                : files;
        for (var notebook : notebooks) {
            if (!Files.isReadable(notebook)) {
                throw new CommandFailure("there is no readable notebook " + notebook);
            }
        }
        int failed = 0;
        for (var notebook : notebooks) {
            failed += execute(notebook.toAbsolutePath().normalize()) == 0 ? 0 : 1;
        }
        if (failed > 0) {
            spec.commandLine().getErr().println(failed + " of " + notebooks.size() + " notebooks failed");
        }
        return failed == 0 ? 0 : 1;
    }

    private int execute(Path notebook) throws IOException, InterruptedException {
        var arguments = new ArrayList<>(List.of("execute", notebook.toString(), "--output"));
        arguments.add(output.toAbsolutePath().toString());
        if (mode.inPlace) {
            arguments.add("--in-place");
        }
        if (mode.check) {
            arguments.add("--check");
        }
        var command = JavaProcess.likeThis(arguments.toArray(String[]::new));
        command.add(1, "-Dhedgerow.terminal=" + Terminal.isInteractive());
        command.add(2, "-Dhedgerow.from=" + Path.of("").toAbsolutePath());
        return new ProcessBuilder(command)
                .directory(notebook.resolveSibling("").toFile())
                .inheritIO()
                .start()
                .waitFor();
    }

    /// The clone, as the launcher names it; the folder we stand in for want of one.
    private static Path home() {
        return Path.of(System.getProperty("hedgerow.home", ""));
    }
}
