package org.hedgerow.kernel.jshell;

import java.util.ArrayList;
import org.hedgerow.kernel.engine.Outcome;

/// A failure told in the compiler's or the exception's own words, because what would have said it better failed itself.
/// An analyst must never see our slip in place of hers.
final class FailedExplanation {

    private FailedExplanation() {}

    /// @param plain the failure in its own words
    /// @param broken what the explanation threw: noted below, so that it can be reported
    static Outcome.Failed noted(Outcome.Failed plain, Throwable broken) {
        var lines = new ArrayList<>(plain.traceback());
        lines.add("(Hedgerow would explain this, but its explanation failed: %s)".formatted(told(broken)));
        return new Outcome.Failed(plain.name(), plain.message(), lines, plain.table(), plain.original());
    }

    /// What was thrown, in a few words.
    static String told(Throwable broken) {
        return (RunProblem.name(broken) + " " + RunProblem.message(broken)).strip();
    }
}
