package org.hedgerow.kernel.notebook;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/// Makes notebooks for tests.
public final class Notebooks {
    private final JsonArray cells = new JsonArray();

    public static Notebooks notebook() {
        return new Notebooks();
    }

    public Notebooks code(String source, String... tags) {
        var cell = cell("code", source);
        cell.add("execution_count", JsonNull.INSTANCE);
        cell.add("outputs", new JsonArray());
        var array = new JsonArray();
        for (var tag : tags) {
            array.add(new JsonPrimitive(tag));
        }
        cell.getAsJsonObject("metadata").add("tags", array);
        return this;
    }

    public Notebooks markdown(String source) {
        cell("markdown", source);
        return this;
    }

    private JsonObject cell(String type, String source) {
        var cell = new JsonObject();
        cell.addProperty("cell_type", type);
        cell.addProperty("id", "cell-" + cells.size());
        cell.add("metadata", new JsonObject());
        cell.addProperty("source", source);
        cells.add(cell);
        return cell;
    }

    public String json() {
        var json = new JsonObject();
        json.add("cells", cells);
        json.add("metadata", new JsonObject());
        json.addProperty("nbformat", 4);
        json.addProperty("nbformat_minor", 5);
        return json.toString();
    }

    public Notebook build() {
        try {
            return Notebook.parse(json(), "test.ipynb");
        } catch (NotebookFormatException e) {
            throw new AssertionError(e);
        }
    }
}
