package org.hedgerow.kernel.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Makes the start-up archive of the folder this program runs from, where it is missing or does not fit.
@Command(name = "archive", hidden = true, description = "Makes the start-up archive.")
final class ArchiveCommand implements Callable<Integer> {
    @Override
    public Integer call() throws InterruptedException {
        return new StartupArchive(JavaProcess.app()).ensure() ? 0 : 1;
    }
}
