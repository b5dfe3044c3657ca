package org.hedgerow.kernel.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.hedgerow.kernel.message.Message;
import org.hedgerow.kernel.wire.ClientWire;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/// A new subscriber hears a welcome before anything else, and so knows from when on it misses nothing.
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WelcomeTest {

    private final TestClient client = new TestClient();

    @AfterAll
    void close() {
        client.close();
    }

    @Test
    void a_subscriber_to_a_quiet_kernel_is_welcomed() throws InterruptedException {
        assertWelcome(firstHeardByAnother());
    }

    @Test
    void a_subscriber_is_welcomed_before_it_hears_what_a_cell_prints() throws InterruptedException {
        var printing = client.start("for (;;) { System.out.println(\"line\"); Thread.sleep(1); }");
        client.awaitOutput(printing);

        assertWelcome(firstHeardByAnother());

        client.interrupt();
        assertThat(client.await(printing).status()).isEqualTo("error");
    }

    private Message firstHeardByAnother() throws InterruptedException {
        var heard = new LinkedBlockingQueue<Message>();
        var another = new ClientWire(client.connection, (channel, message) -> {
            if (channel.equals("iopub")) {
                heard.add(message);
            }
        });
        try (another) {
            var first = heard.poll(60, TimeUnit.SECONDS);
            assertThat(first).as("the first message").isNotNull();
            return first;
        }
    }

    private static void assertWelcome(Message first) {
        assertThat(first.header().type()).isEqualTo("iopub_welcome");
        assertThat(first.parent()).isEmpty();
        assertThat(first.content().asMap().keySet())
                .isEqualTo(Map.of("subscription", "").keySet());
        assertThat(first.content().get("subscription").getAsString()).isEmpty();
    }
}
