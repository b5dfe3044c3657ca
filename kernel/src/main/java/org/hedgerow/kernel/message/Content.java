package org.hedgerow.kernel.message;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;

/// What a message says: its type and its fields. [Reply] and [Publication] make them, one function for each
/// type, so that no field a front end waits for can be left out.
///
/// @param buffers binary attachments, which JSON cannot carry
public record Content(String type, JsonObject json, List<byte[]> buffers) {

    public Content {
        buffers = List.copyOf(buffers);
    }

    static Content of(String type, Map<String, ?> fields) {
        return new Content(type, Json.of(fields).getAsJsonObject(), List.of());
    }

    Content with(List<byte[]> attachments) {
        return new Content(type, json, attachments);
    }
}
