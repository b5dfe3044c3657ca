package org.hedgerow.kernel.session;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hedgerow.kernel.message.Content;
import org.hedgerow.kernel.message.Header;
import org.hedgerow.kernel.message.Message;
import org.hedgerow.kernel.message.Publication;
import org.hedgerow.kernel.wire.Publisher;

/// Tells every client what goes on, in the name of one kernel session.
final class Announcer {

    private final String session = UUID.randomUUID().toString();
    private final Publisher iopub;

    Announcer(Publisher iopub) {
        this.iopub = iopub;
    }

    /// The id of this kernel's life, which every message of it carries.
    String session() {
        return session;
    }

    /// Begins to publish: welcomes whoever subscribes, and says that the kernel starts.
    void starting() {
        iopub.open(this::welcome);
        publish(Optional.empty(), Publication.status("starting"));
    }

    private Message welcome(byte[] subscription) {
        var content = Publication.welcome(new String(subscription, StandardCharsets.UTF_8));
        return Message.of(List.of(subscription), session, Optional.empty(), content);
    }

    /// @param request on whose behalf
    void publish(Header request, Content content) {
        publish(Optional.of(request), content);
    }

    private void publish(Optional<Header> request, Content content) {
        var topic = content.type().getBytes(StandardCharsets.UTF_8);
        iopub.publish(Message.of(List.of(topic), session, request, content));
    }
}
