package org.hedgerow.kernel.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Where every Hedgerow process begins.
@Command(
        name = "hedgerow",
        description = "Meta-analysis in Java notebooks",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        subcommands = {
            RunCommand.class,
            ExecuteCommand.class,
            EvalCommand.class,
            InstallCommand.class,
            UninstallCommand.class
        })
public final class Main implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static void main(String... args) {
        System.exit(commandLine().execute(args));
    }

    /// The whole command line, for tests to drive with other streams.
    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setExecutionExceptionHandler((problem, line, _) -> {
                    if (problem instanceof CommandFailure) {
                        line.getErr().println("hedgerow: " + problem.getMessage());
                        return 1;
                    }
                    throw problem;
                })
                .setUsageHelpWidth(100);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which command?");
    }
}
