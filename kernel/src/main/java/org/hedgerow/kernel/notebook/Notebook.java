package org.hedgerow.kernel.notebook;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// A notebook file. Immutable; whatever this program has no word for is kept as it was read.
public final class Notebook {
    private final JsonObject json;

    private Notebook(JsonObject json) {
        this.json = json;
    }

    public static Notebook read(Path file) throws IOException, NotebookFormatException {
        if (!Files.isReadable(file)) {
            throw new NotebookFormatException("there is no readable file " + file);
        }
        return parse(Files.readString(file, StandardCharsets.UTF_8), file.toString());
    }

    /// @param name how messages call the notebook
    public static Notebook parse(String text, String name) throws NotebookFormatException {
        JsonElement root;
        try {
            root = JsonParser.parseString(text);
        } catch (JsonParseException e) {
            throw new NotebookFormatException(name + " is not a notebook: " + e.getMessage());
        }
        if (!(root instanceof JsonObject json) || !(json.get("nbformat") instanceof JsonPrimitive version)) {
            throw new NotebookFormatException(name + " is not a notebook: it has no \"nbformat\"");
        }
        if (!version.getAsString().equals("4") || !(json.get("cells") instanceof JsonArray)) {
            throw new NotebookFormatException(name + " is in the notebook format " + version.getAsString()
                    + ", this program reads format 4: open it in JupyterLab and save it");
        }
        return new Notebook(json);
    }

    public List<NotebookCell> cells() {
        return IntStream.range(0, cellArray().size()).mapToObj(this::cell).toList();
    }

    private NotebookCell cell(int index) {
        var cell = cellArray().get(index).getAsJsonObject();
        var type = switch (cell.get("cell_type").getAsString()) {
            case "code" -> NotebookCell.Type.CODE;
            case "markdown" -> NotebookCell.Type.MARKDOWN;
            default -> NotebookCell.Type.RAW;
        };
        var outputs = OutputJson.array(cell, "outputs").asList().stream()
                .map(output -> OutputJson.read(output.getAsJsonObject()))
                .toList();
        return new NotebookCell(type, OutputJson.joined(cell.get("source")), tags(cell), outputs);
    }

    private static List<String> tags(JsonObject cell) {
        return cell.get("metadata") instanceof JsonObject metadata
                ? OutputJson.array(metadata, "tags").asList().stream()
                        .map(JsonElement::getAsString)
                        .toList()
                : List.of();
    }

    /// The notebook with another content of one code cell's `outputs`.
    ///
    /// @param executionCount the number in the cell's brackets; 0 for a cell that was not run
    public Notebook withOutputs(int cell, int executionCount, List<CellOutput> outputs) {
        var copy = json.deepCopy();
        var changed = copy.getAsJsonArray("cells").get(cell).getAsJsonObject();
        var array = new JsonArray();
        outputs.forEach(output -> array.add(OutputJson.write(output)));
        changed.add("outputs", array);
        changed.add("execution_count", executionCount == 0 ? JsonNull.INSTANCE : new JsonPrimitive(executionCount));
        return new Notebook(copy);
    }

    /// The notebook saying which kernel and language it is for, where it did not say so.
    public Notebook withKernel(JsonObject kernelspec, JsonObject languageInfo) {
        var copy = json.deepCopy();
        var metadata = copy.get("metadata") instanceof JsonObject present ? present : new JsonObject();
        copy.add("metadata", metadata);
        if (!metadata.has("kernelspec")) {
            metadata.add("kernelspec", kernelspec);
        }
        if (!metadata.has("language_info")) {
            metadata.add("language_info", languageInfo);
        }
        return new Notebook(copy);
    }

    /// The first heading, or the given name without its suffix.
    public String title(String fileName) {
        return cells().stream()
                .filter(cell -> cell.type() == NotebookCell.Type.MARKDOWN)
                .flatMap(cell -> cell.source().lines())
                .filter(line -> line.startsWith("# "))
                .map(line -> line.substring(2).replace("`", "").strip())
                .findFirst()
                .orElse(
                        fileName.toLowerCase(Locale.ROOT).endsWith(".ipynb")
                                ? fileName.substring(0, fileName.length() - 6)
                                : fileName);
    }

    /// The file's text, laid out as Jupyter lays it out, so that a later save there changes nothing.
    public String toJson() {
        return NotebookLayout.print(json);
    }

    private JsonArray cellArray() {
        return json.getAsJsonArray("cells");
    }
}
