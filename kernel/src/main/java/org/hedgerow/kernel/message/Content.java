package org.hedgerow.kernel.message;

import com.google.gson.JsonObject;
import java.util.Map;

/// What a message says: its type and its fields. [Reply] and [Publication] make them, one function for each
/// type, so that no field a front end waits for can be left out.
public record Content(String type, JsonObject json) {

    static Content of(String type, Map<String, ?> fields) {
        return new Content(type, Json.of(fields).getAsJsonObject());
    }
}
