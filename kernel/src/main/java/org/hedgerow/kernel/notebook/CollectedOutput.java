package org.hedgerow.kernel.notebook;

import java.util.ArrayList;
import java.util.List;
import org.hedgerow.kernel.engine.MimeBundle;
import org.hedgerow.kernel.engine.Output;
import org.hedgerow.kernel.engine.Progress;

/// Keeps what a running cell shows, as a front end would keep it: neighbouring texts of one stream become one, an
/// updated display changes in its place.
final class CollectedOutput implements Output {
    private final List<CellOutput> outputs = new ArrayList<>();
    private final List<String> displayIds = new ArrayList<>();
    private boolean clearFirst;

    @Override
    public synchronized void stream(Stream stream, String text) {
        var name = stream == Stream.STDOUT ? "stdout" : "stderr";
        if (!clearFirst
                && !outputs.isEmpty()
                && outputs.getLast() instanceof CellOutput.Stream(var last, var before)
                && last.equals(name)) {
            outputs.set(outputs.size() - 1, new CellOutput.Stream(name, before + text));
        } else if (!text.isEmpty()) {
            add(new CellOutput.Stream(name, text), "");
        }
    }

    @Override
    public synchronized void display(MimeBundle bundle, String displayId) {
        add(new CellOutput.DisplayData(bundle), displayId);
    }

    @Override
    public synchronized void updateDisplay(MimeBundle bundle, String displayId) {
        for (int i = 0; i < outputs.size(); i++) {
            if (displayIds.get(i).equals(displayId)) {
                outputs.set(i, new CellOutput.DisplayData(bundle));
            }
        }
    }

    /// How long something took is nothing for a notebook that gives the same on every run.
    @Override
    public void progress(Progress progress) {}

    @Override
    public synchronized void clear(boolean wait) {
        clearFirst = wait;
        if (!wait) {
            outputs.clear();
            displayIds.clear();
        }
    }

    @Override
    public String input(String prompt, boolean password) {
        throw new InputUnavailableException(
                "this cell asks for input, and nobody can type while a notebook is executed as a whole");
    }

    /// Adds what the cell ends with: its value or its error.
    synchronized void end(CellOutput output) {
        add(output, "");
    }

    synchronized List<CellOutput> outputs() {
        return List.copyOf(outputs);
    }

    private void add(CellOutput output, String displayId) {
        if (clearFirst) {
            clear(false);
        }
        outputs.add(output);
        displayIds.add(displayId);
    }
}
