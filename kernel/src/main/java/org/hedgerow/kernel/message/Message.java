package org.hedgerow.kernel.message;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A message with all its parts.
///
/// @param identities the frames by which ZeroMQ finds the way back to the client; for a published message, its
///     topic
/// @param header of this message
/// @param parent the header of the request this one answers or belongs to
/// @param metadata about the message, mostly empty
/// @param content what it says, by its type
/// @param buffers binary attachments
public record Message(
        List<byte[]> identities,
        Header header,
        Optional<Header> parent,
        JsonObject metadata,
        JsonObject content,
        List<byte[]> buffers) {

    public Message {
        identities = List.copyOf(identities);
        buffers = List.copyOf(buffers);
    }

    /// `content` sent by `session` to whoever the `identities` name, on behalf of `parent`.
    public static Message of(List<byte[]> identities, String session, Optional<Header> parent, Content content) {
        return new Message(
                identities,
                Header.of(content.type(), session),
                parent,
                new JsonObject(),
                content.json(),
                content.buffers());
    }

    /// This message with something said about it.
    public Message withMetadata(Map<String, ?> more) {
        return new Message(identities, header, parent, Json.of(more).getAsJsonObject(), content, buffers);
    }

    /// Whether the front end says which cell of a notebook it is about, as those do that show cells.
    public boolean namesItsCell() {
        return metadata.has("cellId");
    }

    /// The message in its four signed frames.
    ///
    /// @return header, parent header, metadata, content
    public List<byte[]> frames() {
        return List.of(
                Json.bytes(header.json()),
                Json.bytes(parent.map(Header::json).orElseGet(JsonObject::new)),
                Json.bytes(metadata),
                Json.bytes(content));
    }

    /// Reads what [#frames] writes. Only the header must be there; a client that sends `null` for what it has nothing
    /// to
    /// say of is understood.
    public static Message read(List<byte[]> identities, List<byte[]> frames, List<byte[]> buffers)
            throws MalformedMessageException {
        var parent = Json.objectOrNothing(frames.get(1));
        return new Message(
                identities,
                Header.read(Json.object(frames.get(0))),
                parent.isEmpty() ? Optional.empty() : Optional.of(Header.read(parent)),
                Json.objectOrNothing(frames.get(2)),
                Json.objectOrNothing(frames.get(3)),
                buffers);
    }
}
