package org.hedgerow.kernel.notebook;

import com.google.gson.FormattingStyle;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Map;
import java.util.TreeMap;

/// A notebook's JSON as Jupyter writes it: keys in order, one space of indentation, long texts as lists of lines. A
/// diff then shows what changed and nothing else.
final class NotebookLayout {
    private static final Gson GSON = new GsonBuilder()
            .setFormattingStyle(FormattingStyle.PRETTY.withIndent(" "))
            .disableHtmlEscaping()
            .serializeNulls()
            .create();

    private NotebookLayout() {}

    static String print(JsonObject notebook) {
        var copy = notebook.deepCopy();
        for (var cell : copy.getAsJsonArray("cells")) {
            splitCell(cell.getAsJsonObject());
        }
        return GSON.toJson(sorted(copy)) + "\n";
    }

    private static void splitCell(JsonObject cell) {
        split(cell, "source");
        for (var attachment : members(cell, "attachments").values()) {
            splitBundle(attachment.getAsJsonObject());
        }
        for (var output : OutputJson.array(cell, "outputs")) {
            var json = output.getAsJsonObject();
            split(json, "text");
            if (json.get("data") instanceof JsonObject data) {
                splitBundle(data);
            }
        }
    }

    private static void splitBundle(JsonObject bundle) {
        for (var type : bundle.keySet().toArray(String[]::new)) {
            if (type.startsWith("text/") || type.equals("application/javascript") || type.equals("image/svg+xml")) {
                split(bundle, type);
            }
        }
    }

    private static void split(JsonObject json, String key) {
        if (json.get(key) instanceof JsonPrimitive text && text.isString()) {
            var lines = new JsonArray();
            for (var line : text.getAsString().split("(?<=\n)", -1)) {
                if (!line.isEmpty()) {
                    lines.add(line);
                }
            }
            json.add(key, lines);
        }
    }

    private static JsonElement sorted(JsonElement element) {
        return switch (element) {
            case JsonObject object -> {
                var copy = new JsonObject();
                new TreeMap<>(object.asMap()).forEach((key, value) -> copy.add(key, sorted(value)));
                yield copy;
            }
            case JsonArray array -> {
                var copy = new JsonArray();
                array.forEach(value -> copy.add(sorted(value)));
                yield copy;
            }
            default -> element;
        };
    }

    private static Map<String, JsonElement> members(JsonObject json, String key) {
        return json.get(key) instanceof JsonObject object ? object.asMap() : Map.of();
    }
}
