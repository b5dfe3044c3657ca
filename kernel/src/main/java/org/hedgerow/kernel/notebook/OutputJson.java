package org.hedgerow.kernel.notebook;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.ToNumberPolicy;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.hedgerow.kernel.engine.MimeBundle;

/// A cell's outputs between their records and nbformat's JSON, with texts as one string (the layout splits them).
final class OutputJson {
    private static final Gson GSON = new GsonBuilder()
            .setObjectToNumberStrategy(ToNumberPolicy.LAZILY_PARSED_NUMBER)
            .disableHtmlEscaping()
            .create();

    private OutputJson() {}

    static CellOutput read(JsonObject output) {
        return switch (output.get("output_type").getAsString()) {
            case "stream" -> new CellOutput.Stream(text(output, "name"), joined(output.get("text")));
            case "error" ->
                new CellOutput.Failure(
                        text(output, "ename"),
                        text(output, "evalue"),
                        array(output, "traceback").asList().stream()
                                .map(JsonElement::getAsString)
                                .toList());
            case "execute_result" -> new CellOutput.ExecuteResult(bundle(output), count(output));
            default -> new CellOutput.DisplayData(bundle(output));
        };
    }

    static JsonObject write(CellOutput output) {
        var json = new JsonObject();
        switch (output) {
            case CellOutput.Stream(var name, var text) -> {
                json.addProperty("output_type", "stream");
                json.addProperty("name", name);
                json.addProperty("text", text);
            }
            case CellOutput.DisplayData(var bundle) -> {
                json.addProperty("output_type", "display_data");
                addBundle(json, bundle);
            }
            case CellOutput.ExecuteResult(var bundle, var count) -> {
                json.addProperty("output_type", "execute_result");
                json.addProperty("execution_count", count);
                addBundle(json, bundle);
            }
            case CellOutput.Failure(var ename, var evalue, var traceback) -> {
                json.addProperty("output_type", "error");
                json.addProperty("ename", ename);
                json.addProperty("evalue", evalue);
                json.add("traceback", GSON.toJsonTree(traceback));
            }
        }
        return json;
    }

    private static void addBundle(JsonObject json, MimeBundle bundle) {
        json.add("data", GSON.toJsonTree(bundle.data()));
        json.add("metadata", GSON.toJsonTree(bundle.metadata()));
    }

    private static MimeBundle bundle(JsonObject output) {
        var data = new LinkedHashMap<String, Object>();
        object(output, "data").forEach((type, form) -> data.put(type, form(type, form)));
        var metadata = new LinkedHashMap<String, Object>();
        object(output, "metadata").forEach((type, hints) -> metadata.put(type, GSON.fromJson(hints, Object.class)));
        return new MimeBundle(data, metadata);
    }

    private static Object form(String type, JsonElement form) {
        var isText = form instanceof JsonPrimitive || (form instanceof JsonArray && !type.endsWith("json"));
        return isText ? joined(form) : GSON.fromJson(form, Object.class);
    }

    private static int count(JsonObject output) {
        return output.get("execution_count") instanceof JsonPrimitive count ? count.getAsInt() : 0;
    }

    private static String text(JsonObject json, String key) {
        return joined(json.get(key));
    }

    /// A text that may be stored whole or as a list of its lines.
    static String joined(JsonElement text) {
        return switch (text) {
            case JsonArray lines ->
                lines.asList().stream().map(JsonElement::getAsString).collect(Collectors.joining());
            case JsonPrimitive whole -> whole.getAsString();
            case null, default -> "";
        };
    }

    static JsonArray array(JsonObject json, String key) {
        return json.get(key) instanceof JsonArray array ? array : new JsonArray();
    }

    private static Map<String, JsonElement> object(JsonObject json, String key) {
        return json.get(key) instanceof JsonObject object ? object.asMap() : Map.of();
    }
}
