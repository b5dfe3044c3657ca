package org.hedgerow.kernel.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Runs the table of cells on one kernel, through its sockets.
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CellTable {
    private final TestClient client;

    CellTable(TestClient client) {
        this.client = client;
    }

    @AfterAll
    void close() {
        client.close();
    }

    static Stream<CellCase> cells() {
        return CellCases.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cells")
    void a_cell_shows_what_the_table_says(CellCase cell) {
        for (var before : cell.before()) {
            assertThat(client.run(before).error()).as("before: %s", before).isEmpty();
        }
        var id = client.start(cell.code());
        for (var answer : cell.answers()) {
            client.question();
            client.send("stdin", "input_reply", Map.of("value", answer));
        }

        assertThat(Transcript.of(client.await(id))).as(cell.code()).matches(cell.pattern());
    }
}
