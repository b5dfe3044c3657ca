package org.hedgerow.kernel.message;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.ToNumberPolicy;
import com.google.gson.TypeAdapter;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// JSON as Jupyter's front ends read it.
public final class Json {

    private static final Gson GSON = new GsonBuilder()
            .disableHtmlEscaping()
            .serializeNulls()
            .setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE)
            .registerTypeAdapter(Double.class, new FiniteOrNull())
            .registerTypeAdapter(double.class, new FiniteOrNull())
            .create();

    private static final int LONGEST_REASON = 120;

    private Json() {}

    /// Maps, lists, texts and numbers as JSON.
    public static JsonElement of(Object value) {
        return GSON.toJsonTree(value);
    }

    /// JSON as maps, lists, texts and numbers.
    static Map<String, Object> map(JsonObject json) {
        return GSON.fromJson(json, new TypeToken<Map<String, Object>>() {});
    }

    public static byte[] bytes(JsonElement json) {
        return GSON.toJson(json).getBytes(StandardCharsets.UTF_8);
    }

    public static JsonObject object(byte[] utf8) throws MalformedMessageException {
        if (parse(utf8) instanceof JsonObject object) {
            return object;
        }
        throw new MalformedMessageException("not a JSON object");
    }

    /// An object, or an empty one for `null` and for no text at all.
    static JsonObject objectOrNothing(byte[] utf8) throws MalformedMessageException {
        return switch (parse(utf8)) {
            case JsonObject object -> object;
            case JsonNull _ -> new JsonObject();
            default -> throw new MalformedMessageException("not a JSON object");
        };
    }

    private static JsonElement parse(byte[] utf8) throws MalformedMessageException {
        try {
            return JsonParser.parseString(new String(utf8, StandardCharsets.UTF_8));
        } catch (JsonParseException | StackOverflowError e) { // brackets within brackets, thousands deep
            throw new MalformedMessageException("not JSON: " + told(e), e);
        }
    }

    /// A sentence: where a thousand brackets are open, the parser names every one of them.
    private static String told(Throwable problem) {
        var message = String.valueOf(problem.getMessage());
        return message.length() <= LONGEST_REASON ? message : message.substring(0, LONGEST_REASON) + " …";
    }

    /// A browser refuses a message with `NaN` in it; what is no number there is `null`.
    private static final class FiniteOrNull extends TypeAdapter<Double> {

        @Override
        public void write(JsonWriter out, @Nullable Double value) throws IOException {
            if (value == null || !Double.isFinite(value)) {
                out.nullValue();
            } else {
                out.value(value);
            }
        }

        @Override
        public Double read(JsonReader in) throws IOException {
            return in.nextDouble();
        }
    }
}
