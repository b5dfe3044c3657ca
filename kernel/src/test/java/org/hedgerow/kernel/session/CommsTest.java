package org.hedgerow.kernel.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hedgerow.kernel.message.Content;
import org.hedgerow.kernel.message.Json;
import org.hedgerow.kernel.message.Message;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommsTest {

    private final TestClient client = new TestClient();

    @AfterAll
    void close() {
        client.close();
    }

    private JsonObject openComms(String target) {
        return client.ask("shell", "comm_info_request", Map.of("target_name", target))
                .reply()
                .getAsJsonObject("comms");
    }

    private void open(String id, String target) {
        client.awaitPublished(client.send(
                "shell", "comm_open", Map.of("comm_id", id, "target_name", target, "data", Map.of("start", 1))));
    }

    @Test
    void a_comm_nobody_listens_to_is_closed() {
        var published = client.awaitPublished(
                client.send("shell", "comm_open", Map.of("comm_id", "c1", "target_name", "nobody", "data", Map.of())));

        assertThat(published.types()).containsExactly("status", "comm_close", "status");
        assertThat(openComms("nobody").size()).isZero();
    }

    @Test
    void what_a_listener_prints_and_answers_belongs_to_the_front_ends_message() {
        client.run("""
                onComm("echo", (comm, opening) -> {
                    System.out.println("opened with " + opening.data().get("start"));
                    comm.onMessage(message -> comm.send(Map.of("twice", 2 * (Long) message.data().get("n"))));
                    comm.onClose(end -> System.out.println("closed"));
                });
                """);
        var opened = client.awaitPublished(client.send(
                "shell", "comm_open", Map.of("comm_id", "c2", "target_name", "echo", "data", Map.of("start", 1))));
        assertThat(opened.stream("stdout")).isEqualTo("opened with 1\n");
        assertThat(openComms("echo").getAsJsonObject("c2").get("target_name").getAsString())
                .isEqualTo("echo");
        assertThat(openComms("other").size()).isZero();

        var answered = client.awaitPublished(
                client.send("shell", "comm_msg", Map.of("comm_id", "c2", "data", Map.of("n", 21))));
        assertThat(answered.ofType("comm_msg").getFirst().getAsJsonObject("data"))
                .hasToString("{\"twice\":42}");

        var closed = client.awaitPublished(client.send("shell", "comm_close", Map.of("comm_id", "c2")));
        assertThat(closed.stream("stdout")).isEqualTo("closed\n");
        assertThat(openComms("").has("c2")).isFalse();
    }

    @Test
    void a_cell_opens_a_comm_sends_buffers_and_closes_it() {
        var shown = client.run("""
                var map = openComm("map", Map.of("zoom", 3));
                map.send(Map.of("pixels", 2), new byte[] {1, 2});
                """);
        assertThat(shown.ofType("comm_open").getFirst().get("target_name").getAsString())
                .isEqualTo("map");
        assertThat(shown.published().stream()
                        .filter(message -> message.header().type().equals("comm_msg"))
                        .flatMap(message -> message.buffers().stream()))
                .containsExactly(new byte[] {1, 2});
        assertThat(openComms("map").size()).isEqualTo(1);

        assertThat(client.run("map.close();").ofType("comm_close")).hasSize(1);
        assertThat(openComms("map").size()).isZero();
    }

    @Test
    void a_listener_gets_the_buffers_of_a_message() {
        client.run("onComm(\"bytes\", (comm, opening) -> comm.onMessage("
                + "message -> System.out.println(message.buffers().get(0).length)));");
        open("c3", "bytes");
        var content = new Content(
                "comm_msg", Json.of(Map.of("comm_id", "c3", "data", Map.of())).getAsJsonObject(), List.of(new byte[7]));
        var message = Message.of(List.of(), "s", Optional.empty(), content);
        client.wire.send("shell", message);

        assertThat(client.awaitPublished(message.header().id()).stream("stdout"))
                .isEqualTo("7\n");
    }

    @Test
    void a_listener_that_fails_is_shown_and_the_kernel_goes_on() {
        client.run("onComm(\"broken\", (comm, opening) -> { throw new IllegalStateException(\"no\"); });");
        var published = client.awaitPublished(
                client.send("shell", "comm_open", Map.of("comm_id", "c4", "target_name", "broken", "data", Map.of())));

        assertThat(published.error()).contains("IllegalStateException: no");
        assertThat(client.run("1 + 1").result()).isEqualTo("2");
    }

    @Test
    void a_listener_that_never_ends_can_be_interrupted() {
        client.run("onComm(\"loop\", (comm, opening) -> { System.out.println(1); while (true) {} });");
        var id = client.send("shell", "comm_open", Map.of("comm_id", "c5", "target_name", "loop", "data", Map.of()));
        client.awaitOutput(id);
        client.interrupt();

        assertThat(client.awaitPublished(id).error()).startsWith("Interrupted");
    }

    @Test
    void a_message_to_a_comm_that_is_not_open_is_passed_over() {
        var published =
                client.awaitPublished(client.send("shell", "comm_msg", Map.of("comm_id", "gone", "data", Map.of())));

        assertThat(published.types()).containsExactly("status", "status");
    }
}
