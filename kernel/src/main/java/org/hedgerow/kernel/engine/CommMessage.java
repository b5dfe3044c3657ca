package org.hedgerow.kernel.engine;

import java.util.List;
import java.util.Map;

/// What is said on a comm: a line between a cell and an extension of the front end (a widget, say), which either end
/// opens. Only the two ends know what the data mean.
public sealed interface CommMessage {

    /// Of the comm, chosen by whoever opened it.
    String id();

    Attachment said();

    /// @param target by which the other end knows who is to listen
    record Open(String id, String target, Attachment said) implements CommMessage {}

    record Data(String id, Attachment said) implements CommMessage {}

    record Close(String id, Attachment said) implements CommMessage {}

    /// @param data as JSON has it: texts, numbers, booleans, lists, maps
    /// @param buffers what JSON cannot carry
    record Attachment(Map<String, Object> data, List<byte[]> buffers) {
        public Attachment {
            buffers = List.copyOf(buffers);
        }
    }
}
