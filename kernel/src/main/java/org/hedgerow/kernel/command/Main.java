package org.hedgerow.kernel.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
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
            KernelCommand.class,
            TrainCommand.class,
            ArchiveCommand.class,
            InstallCommand.class,
            UninstallCommand.class
        })
public final class Main implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static void main(String... args) throws IOException {
        System.exit(
                isWithoutOptions(args) ? run(args[0], args[1]) : commandLine().execute(args));
    }

    /// What is started often goes past picocli, whose classes are too old for a start-up archive: 0.3 of 1.1 s.
    private static boolean isWithoutOptions(String... args) {
        return args.length == 2
                && (args[0].equals("eval") || args[0].equals("kernel"))
                && (args[1].equals("-") || !args[1].startsWith("-"));
    }

    private static int run(String command, String argument) throws IOException {
        var err = new PrintWriter(System.err, true, System.err.charset());
        try {
            return command.equals("kernel")
                    ? KernelCommand.serve(Path.of(argument))
                    : new Evaluation(new PrintWriter(System.out, false, System.out.charset()), err, System.in)
                            .run(argument);
        } catch (CommandFailure failure) {
            return report(failure, err);
        }
    }

    private static int report(CommandFailure failure, PrintWriter err) {
        err.println("hedgerow: " + failure.getMessage());
        return 1;
    }

    /// The whole command line, for tests to drive with other streams.
    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setExecutionExceptionHandler((problem, line, _) -> {
                    if (problem instanceof CommandFailure failure) {
                        return report(failure, line.getErr());
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
