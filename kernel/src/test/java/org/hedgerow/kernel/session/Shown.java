package org.hedgerow.kernel.session;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.Collectors;
import org.hedgerow.kernel.message.Message;

/// What came of a request: its reply, and what was published on its behalf from busy to idle.
record Shown(JsonObject reply, List<Message> published) {

    String status() {
        return reply.get("status").getAsString();
    }

    /// The types of what was published, in order.
    List<String> types() {
        return published.stream().map(message -> message.header().type()).toList();
    }

    List<JsonObject> ofType(String type) {
        return published.stream()
                .filter(message -> message.header().type().equals(type))
                .map(Message::content)
                .toList();
    }

    String stream(String name) {
        return ofType("stream").stream()
                .filter(content -> content.get("name").getAsString().equals(name))
                .map(content -> content.get("text").getAsString())
                .collect(Collectors.joining());
    }

    /// The result as plain text.
    String result() {
        var results = ofType("execute_result");
        return results.isEmpty()
                ? "(nothing)"
                : results.getFirst().getAsJsonObject("data").get("text/plain").getAsString();
    }

    /// The error's traceback without colours.
    String error() {
        return ofType("error").stream()
                .flatMap(error -> error.getAsJsonArray("traceback").asList().stream())
                .map(line -> line.getAsString().replaceAll("\u001b\\[\\d+m", ""))
                .collect(Collectors.joining("\n"));
    }

    /// What a notebook would show, one line for each output.
    List<String> outputs() {
        return published.stream()
                .map(message -> switch (message.header().type()) {
                    case "stream" -> message.content().get("text").getAsString().strip();
                    case "display_data", "update_display_data", "execute_result" ->
                        message.content()
                                .getAsJsonObject("data")
                                .get("text/plain")
                                .getAsString();
                    case "error" -> message.content().get("ename").getAsString();
                    default -> "";
                })
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
