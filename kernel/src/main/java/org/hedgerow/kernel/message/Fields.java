package org.hedgerow.kernel.message;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// Reads the fields of a JSON object that came from outside: one that must be there and is not, or is of
/// another kind, is a [MalformedMessageException].
final class Fields {

    private static final int MOST_QUOTED = 100;

    private final JsonObject object;

    Fields(JsonObject object) {
        this.object = object;
    }

    String text(String name) throws MalformedMessageException {
        return optionalText(name).orElseThrow(() -> new MalformedMessageException("`" + name + "` is missing"));
    }

    String text(String name, String otherwise) throws MalformedMessageException {
        return optionalText(name).orElse(otherwise);
    }

    Optional<String> optionalText(String name) throws MalformedMessageException {
        return read(name, "a text", JsonPrimitive::isString, JsonPrimitive::getAsString);
    }

    boolean flag(String name, boolean otherwise) throws MalformedMessageException {
        return read(name, "true or false", JsonPrimitive::isBoolean, JsonPrimitive::getAsBoolean)
                .orElse(otherwise);
    }

    int number(String name) throws MalformedMessageException {
        return optionalNumber(name).orElseThrow(() -> new MalformedMessageException("`" + name + "` is missing"));
    }

    int number(String name, int otherwise) throws MalformedMessageException {
        return optionalNumber(name).orElse(otherwise);
    }

    Optional<Integer> optionalNumber(String name) throws MalformedMessageException {
        return read(name, "a number", JsonPrimitive::isNumber, Fields::nearestInteger);
    }

    /// A number of any size: who asks for 10²⁰ lines of history wants them all.
    private static int nearestInteger(JsonPrimitive number) {
        return (int) Math.clamp(number.getAsDouble(), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    JsonObject object(String name) {
        return object.get(name) instanceof JsonObject child ? child : new JsonObject();
    }

    Map<String, String> texts(String name) throws MalformedMessageException {
        var texts = new LinkedHashMap<String, String>();
        if (object.get(name) instanceof JsonObject map) {
            var fields = new Fields(map);
            for (var key : map.keySet()) {
                texts.put(key, fields.text(key));
            }
        }
        return texts;
    }

    private <T> Optional<T> read(
            String name, String kind, Predicate<JsonPrimitive> isKind, Function<JsonPrimitive, T> value)
            throws MalformedMessageException {
        JsonElement field = object.get(name);
        if (field == null || field.isJsonNull()) {
            return Optional.empty();
        }
        if (field instanceof JsonPrimitive primitive && isKind.test(primitive)) {
            return Optional.of(value.apply(primitive));
        }
        throw new MalformedMessageException("`" + name + "` is not " + kind + ": " + beginning(field.toString()));
    }

    private static String beginning(String text) {
        return text.length() <= MOST_QUOTED ? text : text.substring(0, MOST_QUOTED) + "…";
    }
}
