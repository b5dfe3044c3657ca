package org.hedgerow.kernel.session;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hedgerow.kernel.engine.CommMessage;
import org.hedgerow.kernel.message.Content;
import org.hedgerow.kernel.message.Publication;
import org.hedgerow.kernel.message.Request;

/// The comms that are open, and their messages between the engine's words and the protocol's.
final class Comms {

    private final Map<String, String> targets = new LinkedHashMap<>();

    /// A request as the engine takes it.
    static CommMessage message(Request.Comm request) {
        var said =
                new CommMessage.Attachment(request.said().data(), request.said().buffers());
        return switch (request) {
            case Request.CommOpen open -> new CommMessage.Open(open.commId(), open.target(), said);
            case Request.CommData data -> new CommMessage.Data(data.commId(), said);
            case Request.CommClose close -> new CommMessage.Close(close.commId(), said);
        };
    }

    /// What a cell says, to be published.
    static Content content(CommMessage message) {
        var said = new Request.Attachment(message.said().data(), message.said().buffers());
        return switch (message) {
            case CommMessage.Open open -> Publication.commOpen(open.id(), open.target(), said);
            case CommMessage.Data data -> Publication.commMessage(data.id(), said);
            case CommMessage.Close close -> Publication.commClose(close.id(), said);
        };
    }

    /// Notes what a message, of either end, changes.
    synchronized void note(CommMessage message) {
        switch (message) {
            case CommMessage.Open open -> targets.put(open.id(), open.target());
            case CommMessage.Close close -> targets.remove(close.id());
            case CommMessage.Data _ -> {}
        }
    }

    /// The target of each open comm, by the comm's id.
    ///
    /// @param target the only target wanted; empty for all
    synchronized Map<String, String> open(String target) {
        var wanted = new LinkedHashMap<>(targets);
        wanted.values().removeIf(one -> !target.isEmpty() && !one.equals(target));
        return wanted;
    }
}
