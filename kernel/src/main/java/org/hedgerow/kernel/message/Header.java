package org.hedgerow.kernel.message;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.UUID;

/// Who sent a message, when, and of what type.
///
/// @param id unique to the message
/// @param session unique to the running client or kernel
/// @param username who runs it
/// @param date ISO 8601
/// @param type e.g. `execute_request`
/// @param version the protocol's, not the kernel's
public record Header(String id, String session, String username, String date, String type, String version) {

    /// The version of the protocol these messages follow.
    public static final String PROTOCOL_VERSION = "5.4";

    /// The header of a new message.
    public static Header of(String type, String session) {
        return new Header(
                UUID.randomUUID().toString(), session, "kernel", Instant.now().toString(), type, PROTOCOL_VERSION);
    }

    static Header read(JsonObject json) throws MalformedMessageException {
        var fields = new Fields(json);
        return new Header(
                fields.text("msg_id"),
                fields.text("session", ""),
                fields.text("username", ""),
                fields.text("date", ""),
                fields.text("msg_type"),
                fields.text("version", PROTOCOL_VERSION));
    }

    JsonObject json() {
        var json = new JsonObject();
        json.addProperty("msg_id", id);
        json.addProperty("session", session);
        json.addProperty("username", username);
        json.addProperty("date", date);
        json.addProperty("msg_type", type);
        json.addProperty("version", version);
        return json;
    }
}
