package org.hedgerow.kernel.notebook;

import java.util.List;
import org.hedgerow.kernel.engine.MimeBundle;

/// One entry of a code cell's `outputs`, in nbformat's words.
public sealed interface CellOutput {

    /// @param name `stdout` or `stderr`
    record Stream(String name, String text) implements CellOutput {}

    record DisplayData(MimeBundle bundle) implements CellOutput {}

    record ExecuteResult(MimeBundle bundle, int executionCount) implements CellOutput {}

    record Failure(String ename, String evalue, List<String> traceback) implements CellOutput {
        public Failure {
            traceback = List.copyOf(traceback);
        }
    }
}
