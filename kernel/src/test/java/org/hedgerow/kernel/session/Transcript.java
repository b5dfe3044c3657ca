package org.hedgerow.kernel.session;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.hedgerow.kernel.message.Message;

/// What a cell showed, an entry for each output, which begins with a sign of what it is:
///
/// - `> text` printed, `! text` printed on standard error;
/// - `= text` its value, `display text`, `update text`, each followed by the MIME types it has beside plain text;
/// - `clear`, or `clear wait`;
/// - `error Name: message`, and the lines of the traceback after the first.
final class Transcript {
    private final List<String> entries = new ArrayList<>();
    private final StringBuilder printed = new StringBuilder();
    private String stream = "";

    private Transcript() {}

    static String of(Shown shown) {
        var transcript = new Transcript();
        shown.published().forEach(transcript::add);
        transcript.endStream();
        return String.join("\n", transcript.entries).replaceAll("\u001b\\[\\d+m", "");
    }

    private void add(Message message) {
        var content = message.content();
        var type = message.header().type();
        if (type.equals("stream")) {
            print(content.get("name").getAsString(), content.get("text").getAsString());
            return;
        }
        endStream();
        switch (type) {
            case "execute_result" -> entries.add("= " + form(content));
            case "display_data" -> entries.add("display " + form(content));
            case "update_display_data" -> entries.add("update " + form(content));
            case "clear_output" -> entries.add(content.get("wait").getAsBoolean() ? "clear wait" : "clear");
            case "error" -> error(content);
            case "status", "execute_input" -> {}
            default -> entries.add(type);
        }
    }

    private void error(JsonObject content) {
        entries.add("error " + content.get("ename").getAsString() + ": "
                + content.get("evalue").getAsString());
        content.getAsJsonArray("traceback").asList().stream().skip(1).forEach(line -> entries.add(line.getAsString()));
    }

    /// What is printed comes in as many messages as the clock made of it.
    private void print(String name, String text) {
        if (!name.equals(stream)) {
            endStream();
            stream = name;
        }
        printed.append(text);
    }

    private void endStream() {
        if (!printed.isEmpty()) {
            entries.add(
                    (stream.equals("stdout") ? "> " : "! ") + printed.toString().stripTrailing());
            printed.setLength(0);
        }
    }

    private static String form(JsonObject content) {
        var data = content.getAsJsonObject("data");
        var others = data.keySet().stream()
                .filter(type -> !type.equals("text/plain"))
                .sorted()
                .toList();
        var text = data.has("text/plain") ? data.get("text/plain").getAsString() : "";
        return others.isEmpty() ? text : text + " " + others;
    }
}
