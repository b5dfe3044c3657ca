package org.hedgerow.kernel.engine;

/// Where a running cell's output goes. Calls may come from any thread the cell started.
public interface Output {

    enum Stream {
        STDOUT,
        STDERR
    }

    void stream(Stream stream, String text);

    /// @param displayId the handle by which [#updateDisplay] finds this output again; empty for none
    void display(MimeBundle bundle, String displayId);

    void updateDisplay(MimeBundle bundle, String displayId);

    /// Empties the cell's output, at once or when the next output comes.
    void clear(boolean wait);

    /// Shows how far something is, in place of what was shown of it before.
    default void progress(Progress progress) {
        if (progress.phase() == Progress.Phase.BEGINS) {
            display(progress.bundle(), progress.displayId());
        } else {
            updateDisplay(progress.bundle(), progress.displayId());
        }
    }

    /// Shows what was asked for beside the cell rather than as its output, such as help; where there is no such place,
    /// in it.
    default void page(MimeBundle bundle) {
        display(bundle, "");
    }

    /// Asks the user for a line.
    ///
    /// @throws InputUnavailableException where nobody can answer
    String input(String prompt, boolean password) throws InterruptedException;

    /// Says something to the front end on a comm; where there is no front end, nobody hears it.
    default void comm(CommMessage message) {}

    /// A thread that outlived its cell asked to end the session; cells themselves do so by [Outcome.Exited].
    default void exited(int status) {}

    /// Input was asked for where no one can type: a front end that does not allow it, or a run without one.
    final class InputUnavailableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public InputUnavailableException(String message) {
            super(message);
        }
    }
}
