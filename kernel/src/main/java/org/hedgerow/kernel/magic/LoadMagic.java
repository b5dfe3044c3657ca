package org.hedgerow.kernel.magic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hedgerow.kernel.engine.Cell;
import org.hedgerow.kernel.engine.Outcome;
import org.hedgerow.kernel.notebook.Notebook;
import org.hedgerow.kernel.notebook.NotebookFormatException;

/// `%load`: the cells of a file, as if they had been typed.
final class LoadMagic {

    /// Files under way, so that one that loads itself does not do so for ever.
    private final Set<Path> loading = new HashSet<>();

    Magic magic() {
        return Magic.line(
                "load loadFile",
                "%load FILE",
                "runs a file: .jshell, .java, or the code cells of an .ipynb",
                "Magics in the file work as in a cell. Its first error ends it, and names the file's line.",
                this::load);
    }

    private Object load(MagicCall call) throws MagicProblem {
        if (call.arguments().isEmpty()) {
            throw new MagicProblem("Load which file? %load helpers.jshell");
        }
        Outcome end = new Outcome.Done();
        for (var name : call.arguments()) {
            end = load(file(name), call);
            if (!(end instanceof Outcome.Done || end instanceof Outcome.Value)) {
                return end;
            }
        }
        return end instanceof Outcome.Value ? new Outcome.Done() : end;
    }

    private static Path file(String name) throws MagicProblem {
        try {
            var path = Path.of(name.startsWith("~/") ? System.getProperty("user.home") + name.substring(1) : name);
            for (var ending : List.of("", ".jshell", ".java", ".ipynb")) {
                var file = path.resolveSibling(path.getFileName() + ending);
                if (Files.isRegularFile(file)) {
                    return file;
                }
            }
        } catch (InvalidPathException e) {
            throw new MagicProblem(name + " is no path: " + e.getMessage(), e);
        }
        throw new MagicProblem(
                "There is no file " + name + " (seen from " + Path.of("").toAbsolutePath() + ").");
    }

    private Outcome load(Path file, MagicCall call) throws MagicProblem {
        var real = file.toAbsolutePath().normalize();
        if (!loading.add(real)) {
            throw new MagicProblem(file + " loads itself.");
        }
        try {
            Outcome end = new Outcome.Done();
            for (var cell : cells(file)) {
                end = call.cells().run(cell);
                if (end instanceof Outcome.Failed || end instanceof Outcome.Exited) {
                    return end;
                }
            }
            return end;
        } finally {
            loading.remove(real);
        }
    }

    private static List<Cell> cells(Path file) throws MagicProblem {
        try {
            if (!file.toString().endsWith(".ipynb")) {
                return List.of(new Cell(file.toString(), Files.readString(file)));
            }
            var cells = new ArrayList<Cell>();
            for (var cell : Notebook.read(file).cells()) {
                if (cell.isExecutable()) {
                    cells.add(new Cell(file + ", cell " + (cells.size() + 1), cell.source()));
                }
            }
            return cells;
        } catch (IOException | NotebookFormatException e) {
            throw new MagicProblem(file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
