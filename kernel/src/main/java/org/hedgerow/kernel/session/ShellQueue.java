package org.hedgerow.kernel.session;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.hedgerow.kernel.message.Content;
import org.hedgerow.kernel.message.MalformedMessageException;
import org.hedgerow.kernel.message.Message;
import org.hedgerow.kernel.message.Request;
import org.hedgerow.kernel.wire.Channel;
import org.hedgerow.kernel.wire.WireClosedException;

/// Serves the shell channel's requests in their order, and gives up the cells that wait behind one that failed.
final class ShellQueue {

    /// How long to look for cells sent together with the failed one: "run all" sends them in one go.
    private static final long LOOK_MILLISECONDS = 20;

    private record Waiting(Message message, boolean behindFailure) {}

    private final Channel shell;
    private final Bracket bracket;
    private final Answers answers;
    private final Cells cells;
    private final CompletableFuture<Integer> ending;
    private final Queue<Waiting> waiting = new ArrayDeque<>();

    ShellQueue(Channel shell, Bracket bracket, Answers answers, Cells cells, CompletableFuture<Integer> ending) {
        this.shell = shell;
        this.bracket = bracket;
        this.answers = answers;
        this.cells = cells;
        this.ending = ending;
    }

    void run() {
        try (shell) {
            while (true) {
                var next = waiting.isEmpty() ? new Waiting(shell.receive(), false) : waiting.remove();
                try {
                    bracket.serve(
                            next.message(),
                            shell,
                            (request, message) -> answer(request, message, next.behindFailure()));
                } catch (OutOfMemoryError e) { // not even the answer had room; the next cell may make some
                    continue;
                }
                bracket.exitStatus().ifPresent(ending::complete);
            }
        } catch (WireClosedException e) {
            return; // the kernel ends
        }
    }

    private Optional<Content> answer(Request request, Message message, boolean behindFailure)
            throws MalformedMessageException {
        if (!(request instanceof Request.Execute execute)) {
            return answers.answer(request, message);
        }
        return Optional.of(behindFailure ? cells.aborted() : cells.execute(execute, message, this::lookBehindFailure));
    }

    /// Takes in what has been sent so far. This comes before the failure is told: what a client sends after it
    /// knows is meant to run.
    private void lookBehindFailure() {
        try {
            for (var next = shell.receiveWithin(LOOK_MILLISECONDS);
                    next.isPresent();
                    next = shell.receiveWithin(LOOK_MILLISECONDS)) {
                waiting.add(new Waiting(next.get(), true));
            }
        } catch (WireClosedException e) {
            return; // the kernel ends; the loop will find it out
        }
    }
}
