package org.hedgerow.kernel.notebook;

import com.google.gson.JsonObject;
import java.util.List;
import org.hedgerow.kernel.engine.Cell;
import org.hedgerow.kernel.engine.Engine;
import org.hedgerow.kernel.engine.Outcome;

/// Executes a notebook from top to bottom in an engine of its own, and stops at the first error its author did not
/// announce by the tag `raises-exception`.
public final class NotebookRunner {
    private final Engine engine;
    private final Progress progress;

    /// What is told while a notebook runs. Cells are counted from 1, code cells only.
    public interface Progress {
        void cellStarts(int number, int of, String source);

        void cellEnds(int number, int of, Outcome outcome);
    }

    /// @param notebook the notebook with its new outputs, up to and including a cell that stopped it
    /// @param end the error or exit that stopped it, or `Done`
    public record Run(Notebook notebook, Outcome end) {}

    public NotebookRunner(Engine engine, Progress progress) {
        this.engine = engine;
        this.progress = progress;
    }

    public Run run(Notebook notebook) {
        var cells = notebook.cells();
        var of = Math.toIntExact(
                cells.stream().filter(NotebookCell::isExecutable).count());
        var executed = notebook.withKernel(kernelspec(), languageInfo());
        Outcome end = new Outcome.Done();
        int number = 0;
        for (int i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            if (cell.type() != NotebookCell.Type.CODE) {
                continue;
            }
            if (!cell.isExecutable() || !(end instanceof Outcome.Done)) {
                executed = executed.withOutputs(i, 0, List.of());
                continue;
            }
            var output = new CollectedOutput();
            end = stops(run(cell, ++number, of, output), cell);
            executed = executed.withOutputs(i, number, output.outputs());
        }
        return new Run(executed, end);
    }

    private Outcome run(NotebookCell cell, int number, int of, CollectedOutput output) {
        progress.cellStarts(number, of, cell.source());
        var outcome = engine.execute(new Cell("cell " + number, cell.source()), output);
        switch (outcome) {
            case Outcome.Value(var bundle) -> output.end(new CellOutput.ExecuteResult(bundle, number));
            case Outcome.Failed failed -> {
                if (!failed.table().isEmpty()) {
                    output.end(new CellOutput.DisplayData(failed.table()));
                }
                output.end(new CellOutput.Failure(failed.name(), failed.message(), failed.traceback()));
            }
            case Outcome.Done(), Outcome.Exited(var _) -> {}
        }
        progress.cellEnds(number, of, outcome);
        return outcome;
    }

    private static Outcome stops(Outcome outcome, NotebookCell cell) {
        return switch (outcome) {
            case Outcome.Failed failed when !cell.mayFail() -> failed;
            case Outcome.Exited exited -> exited;
            default -> new Outcome.Done();
        };
    }

    private static JsonObject kernelspec() {
        var json = new JsonObject();
        json.addProperty("display_name", "Hedgerow (Java)");
        json.addProperty("language", "java");
        json.addProperty("name", "hedgerow");
        return json;
    }

    private static JsonObject languageInfo() {
        var json = new JsonObject();
        json.addProperty("codemirror_mode", "text/x-java");
        json.addProperty("file_extension", ".jshell");
        json.addProperty("mimetype", "text/x-java");
        json.addProperty("name", "java");
        json.addProperty("pygments_lexer", "java");
        return json;
    }
}
