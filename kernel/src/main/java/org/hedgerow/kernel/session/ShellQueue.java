package org.hedgerow.kernel.session;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.hedgerow.kernel.message.Message;
import org.hedgerow.kernel.message.Request;
import org.hedgerow.kernel.wire.Channel;
import org.hedgerow.kernel.wire.WireClosedException;

/// Serves the shell channel's requests in their order, and gives up the cells that wait behind one that failed.
final class ShellQueue {

    /// How long to look for cells sent together with the failed one: "run all" sends them in one go.
    private static final long LOOK_MILLISECONDS = 20;

    private final Channel shell;
    private final Bracket bracket;
    private final Cells cells;
    private final CompletableFuture<Integer> ending;
    private final Queue<Message> passedOver = new ArrayDeque<>();

    ShellQueue(Channel shell, Bracket bracket, Cells cells, CompletableFuture<Integer> ending) {
        this.shell = shell;
        this.bracket = bracket;
        this.cells = cells;
        this.ending = ending;
    }

    void run() {
        try (shell) {
            while (true) {
                var message = passedOver.isEmpty() ? shell.receive() : passedOver.remove();
                bracket.serve(message, shell);
                bracket.exitStatus().ifPresent(ending::complete);
                if (cells.takeFailure()) {
                    giveUpWaitingCells();
                }
            }
        } catch (WireClosedException e) {
            return; // the kernel ends
        }
    }

    private void giveUpWaitingCells() throws WireClosedException {
        for (var next = shell.receiveWithin(LOOK_MILLISECONDS);
                next.isPresent();
                next = shell.receiveWithin(LOOK_MILLISECONDS)) {
            var message = next.get();
            if (message.header().type().equals("execute_request")) {
                bracket.serve(
                        message,
                        shell,
                        (request, _) ->
                                request instanceof Request.Execute ? Optional.of(cells.aborted()) : Optional.empty());
            } else {
                passedOver.add(message);
            }
        }
    }
}
