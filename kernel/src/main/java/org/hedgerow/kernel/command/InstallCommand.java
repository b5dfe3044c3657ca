package org.hedgerow.kernel.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Makes the kernel known to a Jupyter that is there already.
@Command(
        name = "install",
        mixinStandardHelpOptions = true,
        description = "Installs the kernel `hedgerow` for a Jupyter you already have, with the JDK in use now.")
final class InstallCommand implements Callable<Integer> {
    @Mixin
    private JupyterFolder where = new JupyterFolder();

    @Option(names = "--check", description = "only say whether the installed kernel could start")
    private boolean check;

    @Option(
            names = "--link",
            description = "point to this clone's jars instead of copying them, for work on the kernel")
    private boolean link;

    @Option(
            names = "--light",
            description = "for machines that many share: less memory and a quicker start, slower long computations")
    private boolean light;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var kernelspec = where.kernelspec();
        var out = spec.commandLine().getOut();
        if (!check) {
            write(kernelspec);
        }
        var problems = kernelspec.problems();
        if (check && problems.isEmpty()) {
            problems = kernelspec.trial();
        }
        problems.forEach(problem -> spec.commandLine().getErr().println("The kernel cannot start: " + problem));
        if (problems.isEmpty()) {
            out.println("The kernel \"Hedgerow (Java)\" is in " + kernelspec.folder());
        } else {
            spec.commandLine().getErr().println("Install it anew: ./hedgerow install");
        }
        out.flush();
        return problems.isEmpty() ? 0 : 1;
    }

    private void write(Kernelspec kernelspec) throws IOException, InterruptedException {
        var weight = light ? Weight.LIGHT : Weight.NORMAL;
        if (link) {
            kernelspec.writePointingTo(JavaProcess.app(), weight);
        } else {
            kernelspec.writeWithJars(JavaProcess.app(), weight);
            train(new StartupArchive(kernelspec.ownApp()));
        }
    }

    /// Here and not at the first start, when somebody would wait for it.
    private void train(StartupArchive archive) throws InterruptedException {
        if (!archive.fits()) {
            var err = spec.commandLine().getErr();
            err.println("Making the start-up archive, about 15 s …");
            if (!archive.ensure()) {
                err.println("It could not be made; the kernel works all the same and starts slower.");
            }
        }
    }
}
