package org.hedgerow.kernel.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Takes away what `install` wrote.
@Command(
        name = "uninstall",
        mixinStandardHelpOptions = true,
        description = "Takes the installed kernel away again; notebooks stay.")
final class UninstallCommand implements Callable<Integer> {
    @Mixin
    private JupyterFolder where = new JupyterFolder();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        var kernelspec = where.kernelspec();
        if (!kernelspec.exists()) {
            throw new CommandFailure("there is no kernel " + kernelspec.folder());
        }
        kernelspec.delete();
        spec.commandLine().getOut().println("Removed " + kernelspec.folder());
        return 0;
    }
}
