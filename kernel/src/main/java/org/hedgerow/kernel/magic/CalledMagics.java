package org.hedgerow.kernel.magic;

import java.util.List;
import java.util.Optional;
import org.hedgerow.kernel.engine.Cell;
import org.hedgerow.kernel.engine.Magics;
import org.hedgerow.kernel.engine.Outcome;
import org.hedgerow.kernel.engine.Output;
import org.hedgerow.kernel.engine.Workspace;
import org.jspecify.annotations.Nullable;

/// Magics that the code of a running cell calls: what they run, runs within that cell.
final class CalledMagics implements Magics {
    private final MagicTable magics;
    private final Workspace workspace;
    private final Output output;
    private final Cell caller;

    CalledMagics(MagicTable magics, Workspace workspace, Output output, Cell caller) {
        this.magics = magics;
        this.workspace = workspace;
        this.output = output;
        this.caller = caller;
    }

    @Override
    public @Nullable Object line(String name, List<String> arguments) throws Throwable {
        var rest = String.join(" ", arguments);
        return new Call(name, arguments, rest, rest, Optional.empty()).run();
    }

    @Override
    public @Nullable Object cell(String name, List<String> arguments, String body) throws Throwable {
        return new Call(name, arguments, String.join(" ", arguments), body, Optional.of(body)).run();
    }

    @Override
    public @Nullable Object evaluate(String code) throws Throwable {
        @Nullable Object last = null;
        for (var part : CellParts.of(code, magics::has)) {
            last = switch (part) {
                case CellParts.Part.Java java -> workspace.evaluateWithin(new Cell(caller.name(), java.code()));
                case CellParts.Part.Line(var call) -> line(call.name(), call.arguments());
                case CellParts.Part.Whole(var call, var body) -> cell(call.name(), call.arguments(), body.strip());
            };
        }
        return last;
    }

    /// One call, and the last value of what it ran.
    private final class Call {
        private final String name;
        private final MagicCall call;
        private @Nullable Object value;

        Call(String name, List<String> arguments, String rest, String code, Optional<String> body) {
            this.name = name;
            var cell = new Cell(caller.name(), code);
            call = new MagicCall(name, arguments, rest, cell, body, output, this::within);
        }

        @Nullable
        Object run() throws Throwable {
            try {
                var result = magics.get(name, call.body().isPresent()).action().run(call);
                return result instanceof Outcome outcome ? given(outcome) : result;
            } catch (Thrown thrown) {
                throw thrown.cause;
            } catch (MagicProblem problem) {
                throw new IllegalArgumentException(problem.getMessage(), problem);
            }
        }

        private @Nullable Object given(Outcome outcome) {
            return outcome instanceof Outcome.Value(var bundle) ? bundle : value;
        }

        private Outcome within(Cell cell) {
            try {
                value = evaluate(cell.code());
                return new Outcome.Done();
            } catch (Throwable thrown) { // goes on its way to the code that called the magic
                throw new Thrown(thrown);
            }
        }
    }

    /// Carries what code threw past a magic.
    private static final class Thrown extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final Throwable cause;

        Thrown(Throwable cause) {
            super(cause);
            this.cause = cause;
        }
    }
}
