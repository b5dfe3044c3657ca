package org.hedgerow.kernel.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static Message message(String type, Map<String, ?> content) {
        return Message.of(
                List.of(),
                "s",
                Optional.empty(),
                new Content(type, Json.of(content).getAsJsonObject(), List.of()));
    }

    @Test
    void a_message_comes_back_from_its_frames() throws Exception {
        var sent = Message.of(List.of(), "s", Optional.of(Header.of("x", "t")), Publication.stream("stdout", "é🌳"));

        var read = Message.read(List.of(), sent.frames(), List.of());

        assertThat(read.header()).isEqualTo(sent.header());
        assertThat(read.parent()).isEqualTo(sent.parent());
        assertThat(read.content()).isEqualTo(sent.content());
    }

    @Test
    void a_cursor_behind_an_emoji_is_counted_in_code_points() throws Exception {
        var request = Request.read(message("complete_request", Map.of("code", "\"🌳\".le", "cursor_pos", 6)));

        assertThat(request).isEqualTo(new Request.Complete("\"🌳\".le", 7));
        var reply = Reply.completed("\"🌳\".le", 5, 7, List.of(new Reply.Match("length()", "function", "")));
        assertThat(reply.json().get("cursor_start").getAsInt()).isEqualTo(4);
        assertThat(reply.json().get("cursor_end").getAsInt()).isEqualTo(6);
        assertThat(reply.json().getAsJsonObject("metadata").has("_jupyter_types_experimental"))
                .isTrue();
    }

    @Test
    void a_cursor_beyond_the_text_is_its_end() throws Exception {
        assertThat(Request.read(message("inspect_request", Map.of("code", "ab", "cursor_pos", 99))))
                .isEqualTo(new Request.Inspect("ab", 2, 0));
    }

    @Test
    void what_a_cell_may_leave_out_has_the_protocols_defaults() throws Exception {
        assertThat(Request.read(message("execute_request", Map.of("code", "1"))))
                .isEqualTo(new Request.Execute("1", false, true, Map.of(), true, true));
        assertThat(Request.read(message("execute_request", Map.of("code", "1", "silent", true))))
                .isEqualTo(new Request.Execute("1", true, false, Map.of(), true, true));
    }

    @Test
    void a_field_of_the_wrong_kind_is_named() {
        assertThatThrownBy(() -> Request.read(message("execute_request", Map.of("code", List.of("1")))))
                .isInstanceOf(MalformedMessageException.class)
                .hasMessageContaining("`code`");
        assertThatThrownBy(() -> Message.read(List.of(), List.of(b("{}"), b("{}"), b("{}"), b("{}")), List.of()))
                .hasMessageContaining("`msg_id` is missing");
    }

    private static byte[] b(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void every_reply_says_how_it_went() {
        var kernel = new KernelDescription("k", "1", "", List.of());
        List<Content> replies = List.of(
                Reply.kernelInfo(kernel),
                Reply.executed(1, Map.of(), List.of(), false),
                Reply.executionFailed(1, "E", "m", List.of()),
                Reply.executionAborted(1),
                Reply.completed("", 0, 0, List.of()),
                Reply.inspected(Map.of(), Map.of()),
                Reply.completeness("complete"),
                Reply.incomplete(""),
                Reply.history(List.of()),
                Reply.comms(Map.of()),
                Reply.interrupted(),
                Reply.shutdown(true));

        assertThat(replies).allSatisfy(reply -> {
            assertThat(reply.json().has("status")).isTrue();
            assertThat(reply.type()).endsWith("_reply");
        });
    }

    @Test
    void numbers_a_browser_cannot_read_become_null() {
        JsonObject json = Json.of(Map.of("x", Double.NaN)).getAsJsonObject();

        assertThat(json.get("x").isJsonNull()).isTrue();
    }
}
