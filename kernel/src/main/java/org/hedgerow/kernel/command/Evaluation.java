package org.hedgerow.kernel.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.hedgerow.kernel.engine.Cell;
import org.hedgerow.kernel.engine.Engine;
import org.hedgerow.kernel.engine.Outcome;
import org.hedgerow.kernel.preload.Session;

/// Cells run one after another, with what they show as text.
final class Evaluation {
    private final PrintWriter out;
    private final PrintWriter err;
    private final BufferedReader in;

    Evaluation(PrintWriter out, PrintWriter err, InputStream in) {
        this.out = out;
        this.err = err;
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    /// @param what code, the name of a file of it, or `-` for standard input
    /// @return the status to end with
    int run(String what) throws IOException {
        var cells = cells(what);
        try (Engine engine = Session.engine()) {
            return run(cells, engine);
        } finally {
            out.flush();
            err.flush();
        }
    }

    private int run(List<Cell> cells, Engine engine) {
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
    }

    private List<Cell> cells(String what) throws IOException {
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
            return Files.isRegularFile(Path.of(name));
        } catch (InvalidPathException e) {
            return false; // code, which no file could be called
        }
    }
}
