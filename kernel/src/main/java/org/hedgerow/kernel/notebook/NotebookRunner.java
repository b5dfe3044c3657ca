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

    /// @param notebook the notebook with its new outputs, up to and including a cell that failed
    /// @param failure the error that stopped it, or `Done`
    public record Run(Notebook notebook, Outcome failure) {}

    public NotebookRunner(Engine engine, Progress progress) {
        this.engine = engine;
        this.progress = progress;
    }

    public Run run(Notebook notebook) {
        var cells = notebook.cells();
        var codeCells = Math.toIntExact(
                cells.stream().filter(NotebookCell::isExecutable).count());
        var executed = notebook.withKernel(kernelspec(), languageInfo());
        Outcome failure = new Outcome.Done();
        int count = 0;
        for (int i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            if (cell.type() != NotebookCell.Type.CODE) {
                continue;
            }
            if (!cell.isExecutable() || failure instanceof Outcome.Failed) {
                executed = executed.withOutputs(i, 0, List.of());
                continue;
            }
            count++;
            progress.cellStarts(count, codeCells, cell.source());
            var output = new CollectedOutput();
            var outcome = engine.execute(new Cell("cell " + count, cell.source()), output);
            end(output, outcome, count);
            progress.cellEnds(count, codeCells, outcome);
            executed = executed.withOutputs(i, count, output.outputs());
            if (outcome instanceof Outcome.Failed && !cell.mayFail()) {
                failure = outcome;
            }
        }
        return new Run(executed, failure);
    }

    private static void end(CollectedOutput output, Outcome outcome, int count) {
        switch (outcome) {
            case Outcome.Value(var bundle) -> output.end(new CellOutput.ExecuteResult(bundle, count));
            case Outcome.Failed(var name, var message, var traceback) ->
                output.end(new CellOutput.Failure(name, message, traceback));
            case Outcome.Done() -> {}
        }
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
