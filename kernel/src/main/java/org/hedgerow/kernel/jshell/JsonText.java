package org.hedgerow.kernel.jshell;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.ToNumberPolicy;
import java.util.LinkedHashMap;
import java.util.Map;

/// JSON as maps and lists.
final class JsonText {
    private static final Gson GSON = new Gson()
            .newBuilder()
            .setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE)
            .create();

    private JsonText() {}

    static Map<String, Object> map(String json) {
        if (value(json) instanceof Map<?, ?> map) {
            var typed = new LinkedHashMap<String, Object>();
            map.forEach((key, value) -> typed.put(String.valueOf(key), value));
            return typed;
        }
        throw new IllegalArgumentException("This is JSON, but no object: it begins with no brace.");
    }

    static Object value(String json) {
        try {
            Object value = GSON.fromJson(json, Object.class);
            return value == null ? "" : value;
        } catch (JsonParseException e) {
            throw new IllegalArgumentException("This is no JSON: " + e.getMessage(), e);
        }
    }
}
