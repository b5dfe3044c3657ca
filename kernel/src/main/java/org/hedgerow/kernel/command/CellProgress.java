package org.hedgerow.kernel.command;

import java.io.PrintWriter;
import java.util.Locale;
import org.hedgerow.kernel.engine.Outcome;
import org.hedgerow.kernel.notebook.NotebookRunner;

/// A line for each cell: in a terminal from its start, elsewhere when it ends.
final class CellProgress implements NotebookRunner.Progress {
    private static final int WIDEST = 70;

    private final PrintWriter err;
    private long begun;
    private String source = "";

    CellProgress(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void cellStarts(int number, int of, String code) {
        begun = System.nanoTime();
        source = firstLine(code);
        if (Terminal.isInteractive()) {
            err.print("  %d/%d  …      %s\r".formatted(number, of, source));
            err.flush();
        }
    }

    @Override
    public void cellEnds(int number, int of, Outcome outcome) {
        var seconds = (System.nanoTime() - begun) / 1e9;
        var end = switch (outcome) {
            case Outcome.Failed failed -> "  ← " + failed.name();
            case Outcome.Exited(int status) -> "  ← exit " + status;
            case Outcome.Done(), Outcome.Value(var _) -> "";
        };
        err.println(String.format(Locale.ROOT, "  %d/%d  %.2f s  %s%s", number, of, seconds, source, end));
        err.flush();
    }

    private static String firstLine(String code) {
        var line = code.lines()
                .map(String::strip)
                .filter(text -> !text.isEmpty() && !text.startsWith("//"))
                .findFirst()
                .orElse("");
        return line.length() <= WIDEST ? line : line.substring(0, WIDEST - 1) + "…";
    }
}
