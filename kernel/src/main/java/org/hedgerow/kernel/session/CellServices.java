package org.hedgerow.kernel.session;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;

/// Where a cell's output goes.
///
/// @param stdin where it asks for input
/// @param comms the comms that are open
/// @param timer sends what was printed and waits for more
/// @param ending completed by whoever ends the kernel, with the status to end with
record CellServices(
        Announcer announcer,
        InputDesk stdin,
        Comms comms,
        ScheduledExecutorService timer,
        CompletableFuture<Integer> ending) {}
