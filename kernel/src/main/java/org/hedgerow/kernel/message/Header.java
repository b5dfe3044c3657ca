package org.hedgerow.kernel.message;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/// Who sent a message, when, and of what type.
///
/// @param id unique to the message
/// @param type e.g. `execute_request`
/// @param json the whole header as it came: an answer carries it back with everything the client put there, whether
///     this kernel knows of it or not
public record Header(String id, String type, JsonObject json) {

    /// The version of the protocol these messages follow.
    public static final String PROTOCOL_VERSION = "5.4";

    /// The header of a new message.
    ///
    /// @param session unique to the running client or kernel
    public static Header of(String type, String session) {
        var id = UUID.randomUUID().toString();
        var json = Json.of(Reply.fields(
                        "msg_id", id,
                        "session", session,
                        "username", "kernel",
                        "date", Instant.now().truncatedTo(ChronoUnit.MICROS).toString(),
                        "msg_type", type,
                        "version", PROTOCOL_VERSION))
                .getAsJsonObject();
        return new Header(id, type, json);
    }

    static Header read(JsonObject json) throws MalformedMessageException {
        var fields = new Fields(json);
        return new Header(fields.text("msg_id"), fields.text("msg_type"), json);
    }
}
