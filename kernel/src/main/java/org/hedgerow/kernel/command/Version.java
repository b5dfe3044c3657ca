package org.hedgerow.kernel.command;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/// What `--version` prints.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"Hedgerow " + ofHedgerow() + " on Java " + Runtime.version()};
    }

    /// As the jar's manifest has it; classes that are in no jar have no version yet.
    static String ofHedgerow() {
        return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .orElse("0");
    }
}
