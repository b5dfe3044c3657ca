package org.hedgerow.kernel.jshell;

import org.jspecify.annotations.Nullable;

/// Memory that nobody uses until a cell has taken all the rest. What the cell's variables hold stays taken; the spare
/// memory is then what the next cell is compiled with, such as the one that lets go of them.
final class SpareMemory {
    private static final long MOST_BYTES = 16L << 20;
    private static final int BYTES =
            (int) Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / 8);

    private byte @Nullable [] spare;

    /// Sets it aside where it is not, and where there is plenty.
    void keep() {
        if (spare == null && available() > 3L * BYTES) {
            spare = new byte[BYTES];
        }
    }

    /// Hands it out if `problem` is a want of memory.
    void releaseFor(Throwable problem) {
        if (problem instanceof OutOfMemoryError) {
            spare = null;
        }
    }

    private static long available() {
        var runtime = Runtime.getRuntime();
        return runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
    }
}
