package org.hedgerow.kernel.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Runs cells without a notebook, for scripts and pipelines.
@Command(
        name = "eval",
        mixinStandardHelpOptions = true,
        description = {
            "Prints what the cells would show, as text.",
            "A file's cells are parted by lines that begin with `// %%%%`. The first error ends it, with status 1."
        })
final class EvalCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "CODE|FILE.jshell|-",
            description = "the code itself, a file of it, or - for standard input")
    private String what = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        return new Evaluation(out, spec.commandLine().getErr(), System.in).run(what);
    }
}
