package org.hedgerow.kernel.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hedgerow.kernel.jshell.JShellEngine;
import org.hedgerow.kernel.jshell.JShellSettings;
import org.hedgerow.kernel.message.Json;
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
    void the_heart_beats_on_after_a_message_of_several_parts_and_one_without_any_envelope() {
        ClientWire.disturbHeart(client.connection);

        assertThat(ClientWire.beats(client.connection)).isTrue();
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
    void an_answer_carries_the_whole_header_of_its_request() {
        var sent = client.wire.message(
                "execute_request", Json.of(Map.of("code", "1")).getAsJsonObject());
        sent.header().json().addProperty("subshell_hint", "unknown to this kernel");
        sent.header().json().addProperty("date", 17);
        client.wire.send("shell", sent);

        var shown = client.await(sent.header().id());
        assertThat(shown.published())
                .allSatisfy(message -> assertThat(message.parent().orElseThrow().json())
                        .isEqualTo(sent.header().json()));
    }

    @Test
    void null_for_what_is_not_said_is_understood() {
        var sent = client.wire.message("kernel_info_request", new JsonObject());
        var none = "null".getBytes(UTF_8);
        var header = sent.frames().getFirst();
        client.wire.sendFrames("shell", client.wire.signed(List.of(header, none, none, none)));

        assertThat(client.await(sent.header().id()).status()).isEqualTo("ok");
    }

    @Test
    void fields_of_any_kind_and_size_leave_the_kernel_answering() {
        var list = List.of(1, List.of(2));
        for (var type : List.of(
                "execute_request",
                "complete_request",
                "inspect_request",
                "is_complete_request",
                "history_request",
                "comm_info_request")) {
            client.ask("shell", type, Map.of("code", list, "cursor_pos", "x", "target_name", list));
            client.ask("shell", type, Map.of("code", "", "user_expressions", list, "hist_access_type", list));
        }
        for (var cursor : List.of(-5, 1e300, -1e300, 99_999_999_999L, 1.5)) {
            assertThat(client.ask("shell", "complete_request", Map.of("code", "Mat", "cursor_pos", cursor))
                            .status())
                    .isEqualTo("ok");
        }
        var endless = client.ask("shell", "history_request", Map.of("hist_access_type", "tail", "n", 1e99));
        assertThat(endless.status()).isEqualTo("ok");
        answersStill();
    }

    @Test
    void brackets_a_hundred_thousand_deep_leave_the_kernel_answering() {
        var header = client.wire
                .message("execute_request", new JsonObject())
                .frames()
                .getFirst();
        var none = "{}".getBytes(UTF_8);
        var deep = ("{\"code\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}").getBytes(UTF_8);
        client.wire.sendFrames("shell", client.wire.signed(List.of(header, none, none, deep)));

        answersStill();
        assertThat(client.log()).contains("not JSON");
    }

    @Test
    void a_cells_reply_tells_when_it_began() {
        var id = client.start("1");
        var reply = client.replyMessage(id);

        assertThat(java.time.Instant.parse(reply.metadata().get("started").getAsString()))
                .isBeforeOrEqualTo(java.time.Instant.now());
    }

    @Test
    void a_silent_cell_is_run_and_shows_nothing_whatever_it_does() {
        var silent = client.ask(
                "shell",
                "execute_request",
                Map.of("code", "int quiet = 7; System.out.println(1); display(2); quiet", "silent", true));
        assertThat(silent.types()).containsExactly("status", "status");
        var failing = client.ask("shell", "execute_request", Map.of("code", "quiet / 0", "silent", true));
        assertThat(failing.types()).containsExactly("status", "status");
        assertThat(failing.status()).isEqualTo("error");
        assertThat(client.run("quiet").result()).isEqualTo("7");
    }

    @Test
    void exit_in_a_user_thread_ends_the_kernel_with_its_status() {
        try (var other = new TestClient()) {
            var shown =
                    other.run("var t = new Thread(() -> System.exit(4)); t.start(); t.join(); Thread.sleep(60_000);");

            assertThat(shown.reply().getAsJsonArray("payload").toString()).contains("ask_exit");
            assertThat(other.exitStatus()).isEqualTo(4);
        }
    }

    @Test
    void exit_in_a_thread_that_outlived_its_cell_ends_the_kernel() {
        try (var other = new TestClient()) {
            other.run("""
                    var go = new java.util.concurrent.CountDownLatch(1);
                    var t = new Thread(() -> { try { go.await(); } catch (InterruptedException e) {} System.exit(5); });
                    t.start();
                    """);
            other.start("go.countDown();");

            assertThat(other.exitStatus()).isEqualTo(5);
        }
    }

    @Test
    void a_password_is_asked_for_as_one() {
        var id = client.start("password(\"Key? \").length()");
        var question = client.question();
        assertThat(question.content().toString()).isEqualTo("{\"prompt\":\"Key? \",\"password\":true}");
        client.send("stdin", "input_reply", Map.of("value", "12345"));
        assertThat(client.await(id).result()).isEqualTo("5");
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
                Optional.empty(),
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
