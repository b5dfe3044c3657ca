package org.hedgerow.reference;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import org.hedgerow.numeric.Vec;

/// What the library says to a case, in the reference's form.
final class Answer {
    private final JsonObject values = new JsonObject();

    Answer put(String name, double value) {
        values.add(name, element(value));
        return this;
    }

    Answer put(String name, Vec value) {
        JsonArray array = new JsonArray();
        value.stream().mapToObj(Answer::element).forEach(array::add);
        values.add(name, array);
        return this;
    }

    Answer put(String name, boolean value) {
        values.addProperty(name, value);
        return this;
    }

    Answer put(String name, Answer part) {
        values.add(name, part.values);
        return this;
    }

    Answer put(String name, String value) {
        values.addProperty(name, value);
        return this;
    }

    Answer put(String name, JsonArray value) {
        values.add(name, value);
        return this;
    }

    JsonObject values() {
        return values;
    }

    /// A number that does not exist becomes null.
    private static JsonElement element(double value) {
        return Double.isNaN(value) ? JsonNull.INSTANCE : new JsonPrimitive(value);
    }
}
