package org.hedgerow.kernel.magic;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hedgerow.kernel.engine.Cell;
import org.hedgerow.kernel.engine.Outcome;
import org.hedgerow.kernel.engine.Output;

/// What runs once, before the first cell: the startup scripts. One that fails says so there and in the log, and the
/// session goes on without it.
final class StartUp {
    private final Environment environment;
    private final Additions additions;
    private boolean done;

    StartUp(Environment environment, Additions additions) {
        this.environment = environment;
        this.additions = additions;
    }

    void once(Output output, Function<Cell, Outcome> cells) {
        if (done) {
            return;
        }
        done = true;
        environment.remarks().forEach(remark -> say(output, remark));
        if (!environment.classPath().isEmpty()) {
            join(output, cells);
        }
        for (var script : environment.startUp()) {
            if (cells.apply(script) instanceof Outcome.Failed failed) {
                say(
                        output,
                        script.name() + " fails, and is left out from there on:\n"
                                + String.join("\n", failed.traceback()));
            }
        }
    }

    private void join(Output output, Function<Cell, Outcome> cells) {
        var nothing = new Cell("", "");
        var call = new MagicCall("", List.of(), "", nothing, Optional.empty(), output, cells::apply);
        try {
            additions.begin(environment.classPath(), call);
        } catch (MagicProblem problem) {
            say(output, String.valueOf(problem.getMessage()));
        }
    }

    private static void say(Output output, String remark) {
        output.stream(Output.Stream.STDERR, remark + "\n");
        System.err.println(remark.replaceAll("\u001b\\[\\d+m", ""));
    }
}
