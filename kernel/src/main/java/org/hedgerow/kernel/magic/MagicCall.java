package org.hedgerow.kernel.magic;

import java.util.List;
import java.util.Optional;
import org.hedgerow.kernel.engine.Cell;
import org.hedgerow.kernel.engine.Outcome;
import org.hedgerow.kernel.engine.Output;

/// A magic at work: what it was given, and what it may use.
///
/// @param rest the text behind the magic's name
/// @param code the code it was given at its place in the cell: the rest of its line, or the cell below it
/// @param body what stands below `%%name`; empty for a line
/// @param cells runs cells in the same session
record MagicCall(
        String name,
        List<String> arguments,
        String rest,
        Cell code,
        Optional<String> body,
        Output output,
        Cells cells) {

    /// Runs a cell as if it had been typed.
    @FunctionalInterface
    interface Cells {
        Outcome run(Cell cell) throws MagicProblem;
    }

    void print(String line) {
        output.stream(Output.Stream.STDOUT, line + "\n");
    }

    void remark(String line) {
        output.stream(Output.Stream.STDERR, line + "\n");
    }
}
