package org.hedgerow.kernel.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.hedgerow.kernel.jshell.JShellEngine;
import org.hedgerow.kernel.jshell.JShellSettings;
import org.hedgerow.kernel.message.KernelDescription;
import org.hedgerow.kernel.wire.ClientWire;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProtocolTest {

    private final TestClient client = new TestClient();

    @AfterAll
    void close() {
        client.close();
    }

    private void answersStill() {
        assertThat(client.run("1 + 1").result()).isEqualTo("2");
    }

    @Test
    void the_kernel_says_what_it_is() {
        var info = client.ask("shell", "kernel_info_request", Map.of()).reply();

        assertThat(info.get("status").getAsString()).isEqualTo("ok");
        assertThat(info.get("protocol_version").getAsString()).startsWith("5.");
        assertThat(info.getAsJsonObject("language_info").get("name").getAsString())
                .isEqualTo("java");
        assertThat(info.getAsJsonObject("language_info").get("pygments_lexer").getAsString())
                .isEqualTo("java");
    }

    @Test
    void the_kernel_says_what_it_is_while_its_engine_still_starts() {
        var never = new java.util.concurrent.CountDownLatch(1);
        try (var slow = new TestClient(() -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return new JShellEngine(JShellSettings.plain());
        })) {
            assertThat(slow.ask("shell", "kernel_info_request", Map.of()).status())
                    .isEqualTo("ok");
            never.countDown();
            assertThat(slow.run("2 * 3").result()).isEqualTo("6");
        }
    }

    @Test
    void an_engine_that_does_not_start_is_an_error_in_every_cell() {
        try (var broken = new TestClient(() -> {
            throw new IllegalStateException("no compiler");
        })) {
            assertThat(broken.run("1").error()).contains("no compiler");
        }
    }

    @Test
    void the_heart_beats() {
        assertThat(ClientWire.beats(client.connection)).isTrue();
    }

    @Test
    void a_bad_signature_leaves_the_kernel_answering() {
        var frames = client.wire.frames(client.wire.message("kernel_info_request", new JsonObject()));
        frames.set(1, "0".repeat(64).getBytes(UTF_8));
        client.wire.sendFrames("shell", frames);

        answersStill();
        assertThat(client.log()).contains("wrong signature");
    }

    @Test
    void a_replayed_message_does_nothing() {
        client.run("int ran = 0;");
        var content = new JsonObject();
        content.addProperty("code", "ran++;");
        var frames = client.wire.frames(client.wire.message("execute_request", content));
        client.wire.sendFrames("shell", frames);
        client.wire.sendFrames("shell", frames);
        assertThat(client.run("ran").result()).isEqualTo("1");

        // after the answer: control is another thread's, and might have been the first to see it
        client.wire.sendFrames("control", frames);
        assertThat(client.run("ran").result()).isEqualTo("1");
        assertThat(client.log()).contains("came before");
    }

    @Test
    void bad_json_and_missing_frames_leave_the_kernel_answering() {
        var nonsense = "{\"msg_id\": ".getBytes(UTF_8);
        client.wire.sendFrames("shell", client.wire.signed(List.of(nonsense, nonsense, nonsense, nonsense)));
        var list = "[]".getBytes(UTF_8);
        client.wire.sendFrames("shell", client.wire.signed(List.of(list, list, list, list)));
        client.wire.sendFrames("shell", List.of("hello".getBytes(UTF_8)));
        client.wire.sendFrames("control", List.of(new byte[0], new byte[0]));

        answersStill();
        assertThat(client.log()).contains("not JSON").contains("frames has some missing");
    }

    @Test
    void an_unknown_type_is_noted_and_passed_over() {
        var shown = client.await(client.send("shell", "dance_request", Map.of()));

        assertThat(shown.types()).containsExactly("status", "status");
        answersStill();
        assertThat(client.log()).contains("dance_request");
    }

    @Test
    void missing_and_wrong_fields_are_answered_with_what_is_wrong() {
        assertThat(client.ask("shell", "execute_request", Map.of())
                        .reply()
                        .get("evalue")
                        .getAsString())
                .contains("`code` is missing");
        assertThat(client.ask("shell", "complete_request", Map.of("code", 3, "cursor_pos", 0))
                        .status())
                .isEqualTo("error");
        answersStill();
    }

    @Test
    void history_is_told_by_tail_range_and_pattern() {
        client.run("int historyOne = 1;");
        client.run("historyOne");

        var tail = client.ask("shell", "history_request", Map.of("hist_access_type", "tail", "n", 2, "output", true));
        assertThat(tail.reply().getAsJsonArray("history").toString())
                .contains("historyOne;".replace(";", " = 1;"))
                .contains("[\"historyOne\",\"1\"]");
        var found =
                client.ask("shell", "history_request", Map.of("hist_access_type", "search", "pattern", "int history*"));
        assertThat(found.reply().getAsJsonArray("history")).hasSize(1);
        var range = client.ask(
                "shell", "history_request", Map.of("hist_access_type", "range", "session", 0, "start", 1, "stop", 2));
        assertThat(range.reply().getAsJsonArray("history")).hasSize(1);
        assertThat(range.types()).containsExactly("status", "status");
    }

    @Test
    void comms_are_none_and_one_that_is_opened_is_closed() {
        assertThat(client.ask("shell", "comm_info_request", Map.of())
                        .reply()
                        .getAsJsonObject("comms")
                        .size())
                .isZero();

        var id = client.send("shell", "comm_open", Map.of("comm_id", "c1", "target_name", "nobody", "data", Map.of()));
        client.publishedNext(id);
        assertThat(client.publishedNext(id).header().type()).isEqualTo("comm_close");
        answersStill();
    }

    @Test
    void there_is_no_debugger_and_the_front_end_is_told() {
        var reply =
                client.ask("control", "debug_request", Map.of("seq", 7, "command", "initialize", "type", "request"));

        assertThat(reply.reply().get("success").getAsBoolean()).isFalse();
        assertThat(reply.reply().get("request_seq").getAsInt()).isEqualTo(7);
    }

    @Test
    void completion_counts_its_cursor_in_code_points() {
        var reply = client.ask("shell", "complete_request", Map.of("code", "\"🌳🌳\".leng", "cursor_pos", 9))
                .reply();

        assertThat(reply.getAsJsonArray("matches").toString()).isEqualTo("[\"length()\"]");
        assertThat(reply.get("cursor_start").getAsInt()).isEqualTo(5);
        assertThat(reply.get("cursor_end").getAsInt()).isEqualTo(9);
    }

    @Test
    void code_is_said_to_be_complete_or_not() {
        var open = client.ask("shell", "is_complete_request", Map.of("code", "for (;;) {"));
        assertThat(open.status()).isEqualTo("incomplete");
        assertThat(open.reply().get("indent").getAsString()).isEqualTo("    ");
        assertThat(client.ask("shell", "is_complete_request", Map.of("code", "1 + 1"))
                        .status())
                .isEqualTo("complete");
    }

    @Test
    void inspection_finds_what_is_there_and_only_that() {
        var found = client.ask("shell", "inspect_request", Map.of("code", "Math.max(", "cursor_pos", 9))
                .reply();
        assertThat(found.get("found").getAsBoolean()).isTrue();
        assertThat(found.getAsJsonObject("data").keySet()).contains("text/plain", "text/html", "text/markdown");
        var none = client.ask("shell", "inspect_request", Map.of("code", "nobody", "cursor_pos", 2))
                .reply();
        assertThat(none.get("found").getAsBoolean()).isFalse();
    }

    @Test
    void a_taken_port_ends_the_kernel_with_one_line() {
        var log = new ByteArrayOutputStream();
        var second = new Kernel(
                client.connection,
                () -> new JShellEngine(JShellSettings.plain()),
                new KernelDescription("test", "1", "", List.of()),
                new PrintStream(log, true, UTF_8));

        assertThat(second.run()).isEqualTo(1);
        assertThat(log.toString(UTF_8).lines())
                .singleElement()
                .asString()
                .contains("port")
                .contains("shell");
        answersStill();
    }

    @Test
    void a_shutdown_is_confirmed_and_ends_the_kernel() {
        try (var other = new TestClient()) {
            var shown = other.ask("control", "shutdown_request", Map.of("restart", true));

            assertThat(shown.reply().get("restart").getAsBoolean()).isTrue();
            assertThat(shown.types()).containsExactly("status", "shutdown_reply", "status");
            assertThat(other.exitStatus()).isZero();
        }
    }

    @Test
    void a_shutdown_while_a_cell_runs_ends_the_kernel() {
        try (var other = new TestClient()) {
            var id = other.start("System.out.println(1); while (true) {}");
            other.awaitOutput(id);
            other.send("control", "shutdown_request", Map.of("restart", false));

            assertThat(other.exitStatus()).isZero();
        }
    }

    @Test
    void exit_in_a_cell_ends_the_kernel_in_good_order() {
        try (var other = new TestClient()) {
            var shown = other.run("System.out.println(\"bye\");\nSystem.exit(3);");

            assertThat(shown.outputs()).containsExactly("bye");
            assertThat(shown.reply().getAsJsonArray("payload").toString()).contains("ask_exit");
            assertThat(other.exitStatus()).isEqualTo(3);
        }
    }
}
