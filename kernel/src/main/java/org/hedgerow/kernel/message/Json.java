package org.hedgerow.kernel.message;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// JSON as Jupyter's front ends read it.
public final class Json {

    private static final Gson GSON = new GsonBuilder()
            .disableHtmlEscaping()
            .serializeNulls()
            .registerTypeAdapter(Double.class, new FiniteOrNull())
            .registerTypeAdapter(double.class, new FiniteOrNull())
            .create();

    private Json() {}

    /// Maps, lists, texts and numbers as JSON.
    public static JsonElement of(Object value) {
        return GSON.toJsonTree(value);
    }

    public static byte[] bytes(JsonElement json) {
        return GSON.toJson(json).getBytes(StandardCharsets.UTF_8);
    }

    public static JsonObject object(byte[] utf8) throws MalformedMessageException {
        try {
            if (JsonParser.parseString(new String(utf8, StandardCharsets.UTF_8)) instanceof JsonObject object) {
                return object;
            }
        } catch (JsonParseException e) {
            throw new MalformedMessageException("not JSON: " + e.getMessage(), e);
        }
        throw new MalformedMessageException("not a JSON object");
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
