package org.hedgerow.kernel.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.hedgerow.kernel.engine.Cell;
import org.hedgerow.kernel.engine.Engine;
import org.hedgerow.kernel.engine.Outcome;
import org.hedgerow.kernel.jshell.JShellEngine;
import org.hedgerow.kernel.preload.Preload;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Runs cells without a notebook, for scripts and pipelines.
@Command(
        name = "eval",
        mixinStandardHelpOptions = true,
        description = {
            "Prints what the cells would show, as text.",
            "A file's cells are parted by lines that begin with `// %%%%`. The first error ends it, with status 1."
        })
final class EvalCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "CODE|FILE.jshell|-",
            description = "the code itself, a file of it, or - for standard input")
    private String what = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        var err = spec.commandLine().getErr();
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var cells = cells(in);
        try (Engine engine = new JShellEngine(Preload.settings())) {
            var output = new PrintedOutput(out, err, in);
            for (var cell : cells) {
                switch (engine.execute(cell, output)) {
                    case Outcome.Done() -> {}
                    case Outcome.Value(var bundle) -> output.display(bundle, "");
                    case Outcome.Exited(int status) -> {
                        return status;
                    }
                    case Outcome.Failed failed -> {
                        out.flush();
                        err.println(Terminal.coloured(String.join("\n", failed.traceback())));
                        return 1;
                    }
                }
            }
            return 0;
        } finally {
            out.flush();
            err.flush();
        }
    }

    private List<Cell> cells(Reader in) throws IOException {
        if (what.equals("-")) {
            return new Script("standard input", in.readAllAsString()).cells();
        }
        if (isFile(what)) {
            return new Script(what, Files.readString(Path.of(what))).cells();
        }
        if (what.endsWith(".jshell") || what.endsWith(".java")) {
            throw new CommandFailure("there is no file " + what);
        }
        return List.of(new Cell("cell 1", what));
    }

    private static boolean isFile(String name) {
        try {
            return name.length() < 1024 && Files.isRegularFile(Path.of(name));
        } catch (InvalidPathException e) {
            return false; // code, which no file could be called
        }
    }
}
