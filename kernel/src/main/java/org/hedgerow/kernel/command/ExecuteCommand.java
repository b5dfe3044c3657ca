package org.hedgerow.kernel.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hedgerow.kernel.engine.Outcome;
import org.hedgerow.kernel.notebook.Notebook;
import org.hedgerow.kernel.notebook.NotebookFormatException;
import org.hedgerow.kernel.notebook.NotebookRunner;
import org.hedgerow.kernel.notebook.OutputCheck;
import org.hedgerow.kernel.notebook.html.HtmlExport;
import org.hedgerow.kernel.preload.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// One notebook of a `run`, in this process and in the folder it stands in.
@Command(name = "execute", hidden = true, description = "Executes one notebook in the folder it stands in.")
final class ExecuteCommand implements Callable<Integer> {
    @Option(names = "--in-place")
    private boolean inPlace;

    @Option(names = "--check")
    private boolean check;

    @Option(names = "--output", required = true)
    private Path output = Path.of("");

    @Parameters
    private Path file = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        var err = spec.commandLine().getErr();
        var stored = read();
        err.println(shown(file));
        var run = run(stored, new CellProgress(err));
        var page = write(run.notebook());
        err.println("  HTML: " + shown(page));
        err.flush();
        if (run.end() instanceof Outcome.Failed failed) {
            err.println(Terminal.coloured(String.join("\n", failed.traceback())));
            return 1;
        }
        if (inPlace) {
            Files.writeString(file, run.notebook().toJson());
        }
        return check && differs(stored, run.notebook(), err) ? 1 : 0;
    }

    private Notebook read() throws IOException {
        try {
            return Notebook.read(file);
        } catch (NotebookFormatException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()));
        }
    }

    private static NotebookRunner.Run run(Notebook notebook, NotebookRunner.Progress progress) {
        try (var engine = Session.engine()) {
            return new NotebookRunner(engine, progress).run(notebook);
        }
    }

    /// @return the HTML page
    private Path write(Notebook executed) throws IOException {
        var name = file.getFileName().toString();
        Files.createDirectories(output);
        Files.writeString(output.resolve(name), executed.toJson());
        var page = output.resolve(name.replaceFirst("\\.ipynb$", "") + ".html");
        Files.writeString(page, new HtmlExport(file.toAbsolutePath().resolveSibling("")).page(executed, name));
        return page;
    }

    private static boolean differs(Notebook stored, Notebook now, PrintWriter err) {
        var differences = OutputCheck.differences(stored, now);
        differences.forEach(line -> err.println("  " + line));
        if (differences.isEmpty()) {
            err.println("  All outputs are those stored.");
        } else {
            err.println(
                    "  These outputs are not those stored. Where the new ones are right: ./hedgerow run --in-place");
        }
        err.flush();
        return !differences.isEmpty();
    }

    /// A path as short as the user would type it, seen from where `run` was called.
    private static Path shown(Path path) {
        var from = Path.of(System.getProperty("hedgerow.from", "")).toAbsolutePath();
        var absolute = path.toAbsolutePath();
        return absolute.startsWith(from) ? from.relativize(absolute) : absolute;
    }
}
