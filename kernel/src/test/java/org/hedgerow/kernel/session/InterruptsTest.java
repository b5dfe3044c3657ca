package org.hedgerow.kernel.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InterruptsTest {

    private final TestClient client = new TestClient();

    @AfterAll
    void close() {
        client.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thread.sleep(1_000_000);", "while (true) {}"})
    void an_interrupt_stops_the_cell_again_and_again_and_variables_survive(String endless) {
        client.run("int kept = 42;");
        for (int time = 0; time < 3; time++) {
            var id = client.start("System.out.println(\"begun\");\n" + endless);
            client.awaitOutput(id);
            client.interrupt();

            var shown = client.await(id);
            assertThat(shown.status()).isEqualTo("error");
            assertThat(shown.error()).startsWith("Interrupted");
        }
        assertThat(client.run("kept").result()).isEqualTo("42");
    }

    @Test
    void a_cell_waiting_for_input_can_be_interrupted_and_asks_anew_next_time() {
        var id = client.start("System.in.read()");
        client.question();
        client.interrupt();
        assertThat(client.await(id).error()).startsWith("Interrupted");

        var again = client.start("(char) System.in.read()");
        client.question();
        client.send("stdin", "input_reply", java.util.Map.of("value", "x"));
        assertThat(client.await(again).result()).isEqualTo("x");
    }

    @Test
    void an_interrupt_while_nothing_runs_does_nothing() {
        client.interrupt();

        assertThat(client.run("1 + 1").result()).isEqualTo("2");
    }
}
