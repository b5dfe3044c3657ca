package org.hedgerow.kernel.session;

import java.util.Optional;
import org.hedgerow.kernel.engine.Completeness;
import org.hedgerow.kernel.engine.Engine;
import org.hedgerow.kernel.message.Content;
import org.hedgerow.kernel.message.KernelDescription;
import org.hedgerow.kernel.message.MalformedMessageException;
import org.hedgerow.kernel.message.Message;
import org.hedgerow.kernel.message.Reply;
import org.hedgerow.kernel.message.Request;

/// The answer to each type of request.
final class Answers {

    private final KernelDescription description;
    private final LateEngine engine;
    private final Cells cells;
    private final Announcer announcer;

    private volatile boolean shutDown;

    Answers(KernelDescription description, LateEngine engine, Cells cells, Announcer announcer) {
        this.description = description;
        this.engine = engine;
        this.cells = cells;
        this.announcer = announcer;
    }

    /// The reply, or nothing where the protocol has none.
    Optional<Content> answer(Request request, Message message) throws MalformedMessageException {
        return switch (request) {
            case Request.KernelInfo _ -> Optional.of(Reply.kernelInfo(description));
            case Request.Execute _ ->
                throw new MalformedMessageException("cells are run in their order, which is the shell channel's");
            case Request.Complete complete -> Optional.of(completed(complete));
            case Request.Inspect inspect -> Optional.of(inspected(inspect));
            case Request.IsComplete isComplete -> Optional.of(completeness(isComplete.code()));
            case Request.History history ->
                Optional.of(Reply.history(cells.history().answer(history)));
            case Request.CommInfo info -> Optional.of(Reply.comms(cells.comms().open(info.target())));
            case Request.Comm comm -> {
                cells.listen(comm, message);
                yield Optional.empty();
            }
            case Request.InputReply _ -> Optional.empty();
            case Request.Interrupt _ -> Optional.of(interrupted());
            case Request.Shutdown shutdown -> Optional.of(shutdown(shutdown, message));
            case Request.Debug debug -> Optional.of(Reply.noDebugger(debug.sequence(), debug.command()));
            case Request.Unknown unknown -> throw new MalformedMessageException("its type is unknown here");
        };
    }

    private Content completed(Request.Complete request) {
        var found = engine.await().complete(request.code(), request.cursor());
        var matches = found.matches().stream()
                .map(match -> new Reply.Match(match.text(), match.type(), match.signature()))
                .toList();
        return Reply.completed(request.code(), found.start(), found.end(), matches);
    }

    private Content inspected(Request.Inspect request) {
        var found = engine.await().inspect(request.code(), request.cursor(), request.detailLevel());
        return Reply.inspected(found.data(), found.metadata());
    }

    private Content completeness(String code) {
        return switch (engine.await().isComplete(code)) {
            case Completeness.Complete _ -> Reply.completeness("complete");
            case Completeness.Incomplete incomplete -> Reply.incomplete(incomplete.indent());
            case Completeness.Invalid _ -> Reply.completeness("invalid");
            case Completeness.Unknown _ -> Reply.completeness("unknown");
        };
    }

    private Content interrupted() {
        engine.ifThere(Engine::interrupt); // where the engine is not there yet, nothing runs
        return Reply.interrupted();
    }

    private Content shutdown(Request.Shutdown request, Message message) {
        engine.ifThere(Engine::interrupt);
        var reply = Reply.shutdown(request.restart());
        announcer.publish(message.header(), reply); // for the other clients
        shutDown = true;
        return reply;
    }

    Optional<Integer> exitStatus() {
        return shutDown ? Optional.of(0) : cells.exitStatus();
    }
}
