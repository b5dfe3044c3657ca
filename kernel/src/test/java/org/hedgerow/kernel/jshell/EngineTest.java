package org.hedgerow.kernel.jshell;

import org.hedgerow.kernel.engine.Cell;
import org.hedgerow.kernel.engine.Outcome;
import org.junit.jupiter.api.AfterEach;

/// Runs cells on an engine of plain Java and says what they show.
abstract class EngineTest {

    final JShellEngine engine = new JShellEngine(JShellSettings.plain());
    final RecordedOutput output = new RecordedOutput();
    private int count;

    @AfterEach
    void close() {
        engine.close();
    }

    Outcome run(String code) {
        return engine.execute(new Cell("cell " + ++count, code), output);
    }

    /// What the cell shows as its value, in text.
    String shown(String code) {
        return switch (run(code)) {
            case Outcome.Value value -> value.bundle().plain();
            case Outcome.Done done -> "(nothing)";
            case Outcome.Exited exited -> "(exit " + exited.status() + ")";
            case Outcome.Failed failed -> throw new AssertionError(String.join("\n", failed.traceback()));
        };
    }

    Outcome.Failed failure(String code) {
        return switch (run(code)) {
            case Outcome.Failed failed -> failed;
            case Outcome other -> throw new AssertionError("did not fail but: " + other);
        };
    }

    /// The lines of a failure without their colours.
    static String text(Outcome.Failed failed) {
        return String.join("\n", failed.traceback()).replaceAll("\u001b\\[\\d+m", "");
    }
}
