package org.hedgerow.kernel.preload;

import org.hedgerow.kernel.jshell.Notebook;
import org.hedgerow.progress.Progress;

/// Shows the library's long computations in the cell that asked for them.
public final class CellProgress implements Progress.Display {

    @Override
    public Progress begin(String what, long steps) {
        if (!Notebook.isRunning()) {
            return Progress.SILENT;
        }
        var meter = Notebook.progress(what, steps);
        return new Progress() {
            @Override
            public void advance(long more) {
                meter.advance(more);
            }

            @Override
            public void close() {
                meter.close();
            }
        };
    }
}
