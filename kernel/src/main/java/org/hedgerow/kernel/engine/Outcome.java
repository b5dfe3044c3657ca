package org.hedgerow.kernel.engine;

import java.util.List;

/// How a cell ended.
public sealed interface Outcome {

    /// The cell ran and its last expression has a value to show.
    record Value(MimeBundle bundle) implements Outcome {}

    /// The cell ran and has nothing to show.
    record Done() implements Outcome {}

    /// The cell asked to end the session, by `System.exit` or `exit()`; whoever runs the engine ends it in
    /// good order.
    record Exited(int status) implements Outcome {}

    /// The cell did not run to its end.
    ///
    /// @param name the kind of failure: the exception's simple class name, or `CompileError`, `Interrupted`
    /// @param message what went wrong, in a sentence
    /// @param traceback the lines to print, with ANSI colours of the sixteen named ones only
    /// @param table the same as a table of rows to mend, where it is one; or empty
    /// @param original what the compiler or the library said in its own words, to be shown folded; or empty
    record Failed(String name, String message, List<String> traceback, MimeBundle table, MimeBundle original)
            implements Outcome {
        public Failed {
            traceback = List.copyOf(traceback);
        }

        /// A failure of which nothing more is to be said.
        public Failed(String name, String message, List<String> traceback) {
            this(name, message, traceback, MimeBundle.EMPTY, MimeBundle.EMPTY);
        }
    }
}
