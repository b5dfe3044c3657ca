package org.hedgerow.kernel.jshell;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.hedgerow.kernel.engine.CommMessage;

/// The comms of one session that are open, and who is to be told of new ones.
final class CommDesk {

    private final Map<String, BiConsumer<Comm, Comm.Message>> targets = new ConcurrentHashMap<>();
    private final Map<String, Comm> open = new ConcurrentHashMap<>();

    void register(String target, BiConsumer<Comm, Comm.Message> whenOpened) {
        targets.put(target, whenOpened);
    }

    void opened(Comm comm) {
        open.put(comm.id(), comm);
    }

    void closed(Comm comm) {
        open.remove(comm.id());
    }

    /// The cell code that listens to a message of the front end, if any does.
    Optional<Runnable> listener(CommMessage message) {
        var said = new Comm.Message(message.said().data(), message.said().buffers());
        return switch (message) {
            case CommMessage.Open opening ->
                Optional.ofNullable(targets.get(opening.target())).map(told -> () -> {
                    var comm = new Comm(opening.id(), opening.target(), this);
                    opened(comm);
                    told.accept(comm, said);
                });
            case CommMessage.Data data -> comm(data).map(comm -> () -> comm.hear(said));
            case CommMessage.Close closing ->
                comm(closing).map(comm -> () -> {
                    closed(comm);
                    comm.hearEnd(said);
                });
        };
    }

    private Optional<Comm> comm(CommMessage message) {
        return Optional.ofNullable(open.get(message.id()));
    }
}
