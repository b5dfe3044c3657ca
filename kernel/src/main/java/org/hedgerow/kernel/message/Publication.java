package org.hedgerow.kernel.message;

import static org.hedgerow.kernel.message.Reply.fields;

import java.util.List;
import java.util.Map;

/// What the kernel publishes to every client, one function each.
public final class Publication {

    private Publication() {}

    /// @param state `starting`, `busy` or `idle`
    public static Content status(String state) {
        return Content.of("status", fields("execution_state", state));
    }

    /// The first a subscriber hears: from here on it misses nothing.
    ///
    /// @param subscription the topic, mostly empty: all of them
    public static Content welcome(String subscription) {
        return Content.of("iopub_welcome", fields("subscription", subscription));
    }

    public static Content executeInput(String code, int count) {
        return Content.of("execute_input", fields("code", code, "execution_count", count));
    }

    /// @param name `stdout` or `stderr`
    public static Content stream(String name, String text) {
        return Content.of("stream", fields("name", name, "text", text));
    }

    public static Content executeResult(int count, Map<String, ?> data, Map<String, ?> metadata) {
        return Content.of(
                "execute_result",
                fields("execution_count", count, "data", data, "metadata", metadata, "transient", Map.of()));
    }

    /// @param displayId the handle by which [#updateDisplay] finds it again; empty for none
    public static Content display(Map<String, ?> data, Map<String, ?> metadata, String displayId) {
        return Content.of("display_data", displayed(data, metadata, displayId));
    }

    public static Content updateDisplay(Map<String, ?> data, Map<String, ?> metadata, String displayId) {
        return Content.of("update_display_data", displayed(data, metadata, displayId));
    }

    private static Map<String, Object> displayed(Map<String, ?> data, Map<String, ?> metadata, String displayId) {
        return fields(
                "data",
                data,
                "metadata",
                metadata,
                "transient",
                displayId.isEmpty() ? Map.of() : fields("display_id", displayId));
    }

    public static Content error(String name, String message, List<String> traceback) {
        return Content.of("error", fields("ename", name, "evalue", message, "traceback", traceback));
    }

    public static Content clearOutput(boolean wait) {
        return Content.of("clear_output", fields("wait", wait));
    }

    public static Content commOpen(String commId, String target, Request.Attachment said) {
        return Content.of("comm_open", fields("comm_id", commId, "target_name", target, "data", said.data()))
                .with(said.buffers());
    }

    public static Content commMessage(String commId, Request.Attachment said) {
        return Content.of("comm_msg", fields("comm_id", commId, "data", said.data()))
                .with(said.buffers());
    }

    public static Content commClose(String commId, Request.Attachment said) {
        return Content.of("comm_close", fields("comm_id", commId, "data", said.data()))
                .with(said.buffers());
    }
}
