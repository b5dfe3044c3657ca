package org.hedgerow.kernel.command;

import java.util.List;

/// How much of the machine a kernel may take.
enum Weight {
    /// For one analyst's machine.
    NORMAL(""),

    /// For many kernels on one machine: a third less memory, and half the work at the start; long computations take
    /// longer, because the JVM's optimising compiler is left out.
    LIGHT("-XX:TieredStopAtLevel=1 -XX:NewSize=16m -XX:MaxNewSize=64m -XX:MinHeapFreeRatio=20");

    private final String switches;

    Weight(String switches) {
        this.switches = switches;
    }

    /// Of the JVM, beside those of every Hedgerow process.
    List<String> switches() {
        return switches.isEmpty() ? List.of() : List.of(switches.split(" "));
    }
}
