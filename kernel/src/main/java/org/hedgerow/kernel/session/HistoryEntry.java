package org.hedgerow.kernel.session;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.hedgerow.kernel.message.Json;
import org.hedgerow.kernel.message.MalformedMessageException;

/// A cell that was run.
///
/// @param session the number of the session it was run in
/// @param line its own number there; 0 stands for the session's beginning, which is no cell
/// @param result what it showed as its value, in text; empty for none
record HistoryEntry(int session, int line, String code, String result) {

    private static final String BEGINNING = "{\"session\":";

    /// As a line of the history file.
    String json() {
        var json = new JsonObject();
        json.addProperty("session", session);
        json.addProperty("line", line);
        json.addProperty("code", code);
        json.addProperty("result", result);
        return new String(Json.bytes(json), StandardCharsets.UTF_8);
    }

    /// Reads what [#json] writes; nothing where somebody, or a full disk, has broken the line.
    static Optional<HistoryEntry> read(String line) {
        try {
            var json = Json.object(line.getBytes(StandardCharsets.UTF_8));
            return json.get("session") instanceof JsonPrimitive session
                            && session.isNumber()
                            && json.get("line") instanceof JsonPrimitive number
                            && number.isNumber()
                            && json.get("code") instanceof JsonPrimitive code
                            && json.get("result") instanceof JsonPrimitive result
                    ? Optional.of(new HistoryEntry(
                            session.getAsInt(), number.getAsInt(), code.getAsString(), result.getAsString()))
                    : Optional.empty();
        } catch (MalformedMessageException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /// The session that a line belongs to, by its first words alone: a long file is soon gone through; 0 for none.
    static int sessionOf(String line) {
        int end = line.startsWith(BEGINNING) ? line.indexOf(',') : -1;
        try {
            return end < 0 ? 0 : Integer.parseInt(line, BEGINNING.length(), end, 10);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /// As the protocol lists it.
    List<Object> form(boolean withResult) {
        return List.of(session, line, withResult ? List.of(code, result) : code);
    }
}
