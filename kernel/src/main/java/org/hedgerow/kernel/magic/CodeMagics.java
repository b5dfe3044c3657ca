package org.hedgerow.kernel.magic;

import java.time.Duration;
import java.util.List;
import org.hedgerow.kernel.engine.Cell;
import org.hedgerow.kernel.engine.MimeBundle;
import org.hedgerow.kernel.engine.Outcome;
import org.hedgerow.kernel.engine.Progress;
import org.hedgerow.kernel.engine.Workspace;

/// Magics about code: how long it takes, what is imported, random numbers; and cells that are no code at all.
final class CodeMagics {
    private static final String SEED_COVERS = """
            declares `random`, a generator of your own that gives the same numbers on every run: random.nextGaussian()…
            Computations of the library need no seed to be repeatable: each begins at a fixed one and reports it.
            To let one begin elsewhere, name it there: res.permutest(seed(1994)).""";

    private final Workspace workspace;

    CodeMagics(Workspace workspace) {
        this.workspace = workspace;
    }

    List<Magic> all() {
        return List.of(
                Magic.both(
                        "time",
                        "%time CODE",
                        "runs code and says how long it took; %%time a whole cell",
                        "The JVM gets faster as it goes: the second run of the same code tells more than the first.",
                        CodeMagics::time),
                Magic.line(
                        "imports",
                        "%imports",
                        "lists the imports in force",
                        "To add one, type it: import java.nio.file.*;",
                        this::imports),
                Magic.line(
                        "seed",
                        "%seed NUMBER",
                        "random numbers of your own that are the same on every run",
                        SEED_COVERS,
                        CodeMagics::seed),
                shown("markdown", "text/markdown", "shows the cell as Markdown"),
                shown("html", "text/html", "shows the cell as HTML"),
                shown("latex", "text/latex", "shows the cell as a formula of LaTeX"));
    }

    private static Magic shown(String name, String type, String purpose) {
        return Magic.cell(name, "%%" + name, purpose, "", call -> {
            var text = call.body().orElse("").strip();
            return new Outcome.Value(MimeBundle.text(text).with(type, text));
        });
    }

    private static Outcome time(MagicCall call) throws MagicProblem {
        if (call.code().code().isBlank()) {
            throw new MagicProblem("Time what? %time 1 + 1, or %%time above a whole cell.");
        }
        long begun = System.nanoTime();
        var cpuBegun = cpu();
        var outcome = call.cells().run(call.code());
        var wall = Duration.ofNanos(System.nanoTime() - begun);
        var cpu = cpu().minus(cpuBegun);
        call.print("wall " + Progress.words(wall) + ", CPU " + Progress.words(cpu));
        return outcome;
    }

    private static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private Object imports(MagicCall call) {
        workspace.imports().forEach(call::print);
        return workspace.imports();
    }

    private static Outcome seed(MagicCall call) throws MagicProblem {
        if (!call.rest().matches("-?\\d{1,18}")) {
            throw new MagicProblem("A seed is a whole number, such as 1994.");
        }
        var declared = call.cells()
                .run(new Cell(call.code().name(), "var random = new java.util.Random(" + call.rest() + "L);"));
        call.print("Seed " + call.rest() + " " + SEED_COVERS);
        return declared;
    }
}
