package org.hedgerow.kernel.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hedgerow.kernel.wire.ClientWire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Garbage at all five ports of a launched kernel with little memory, honest requests in between.
///
/// More of it by `-Dhedgerow.fuzz=100000`, other garbage by `-Dhedgerow.fuzz.seed=2`.
@Timeout(1_800)
class FuzzTest {
    private static final int PIECES = Integer.getInteger("hedgerow.fuzz", 2_000);
    private static final long SEED = Long.getLong("hedgerow.fuzz.seed", 1);
    private static final int BETWEEN_HONEST_REQUESTS = 100;
    private static final int STREAMS_AMONG_MESSAGES = 5;
    private static final int ENDED_RUDELY = 3;

    /// What an honest cell says that an interrupt, or an error of the garbage before it, has hit.
    private static final Set<String> BAD_LUCK = Set.of("aborted", "error");

    @Test
    void garbage_at_every_port_leaves_the_kernel_answering_in_bounded_memory() throws IOException {
        try (var client = new TestClient(LaunchedKernel.start("-Xmx256m"))) {
            var garbage = new Garbage(SEED, client.wire);
            send(garbage, client, PIECES / 4); // until all is loaded that answering takes
            long before = megabytesInUse(client);
            send(garbage, client, PIECES - PIECES / 4);

            assertThat(ClientWire.beats(client.connection)).isTrue();
            assertThat(client.ask("control", "kernel_info_request", Map.of()).status())
                    .isEqualTo("ok");
            long after = megabytesInUse(client);
            System.out.printf("garbage: %d pieces, %d MB in use before, %d MB after%n", PIECES, before, after);
            assertThat(after).isLessThan(before + 64);
            assertThat(client.log()).doesNotContain("OutOfMemoryError").doesNotContain("Exception in thread");
        }
    }

    private static void send(Garbage garbage, TestClient client, int pieces) throws IOException {
        for (int piece = 1; piece <= pieces; piece++) {
            if (garbage.oneIn(STREAMS_AMONG_MESSAGES)) {
                connect(anyPort(client, garbage), garbage);
            } else {
                client.wire.sendFrames(
                        garbage.anyOf(List.of("shell", "shell", "shell", "control", "stdin")), garbage.message());
            }
            if (piece % BETWEEN_HONEST_REQUESTS == 0) {
                answers(client, piece);
            }
        }
    }

    private static int anyPort(TestClient client, Garbage garbage) {
        var to = client.connection;
        return garbage.anyOf(
                List.of(to.shellPort(), to.iopubPort(), to.stdinPort(), to.controlPort(), to.heartbeatPort()));
    }

    private static void connect(int port, Garbage garbage) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            if (garbage.oneIn(ENDED_RUDELY)) {
                socket.setSoLinger(true, 0);
            }
            write(socket, garbage.stream());
        }
    }

    private static void write(Socket socket, byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException hungUp) {
            assertThat(hungUp)
                    .as("the kernel may hang up on nonsense")
                    .hasMessageMatching("(?i).*(reset|pipe|abort).*");
        }
    }

    private static void answers(TestClient client, int piece) {
        assertThat(result(client, piece + " + 1")).as(client.log()).isEqualTo(String.valueOf(piece + 1));
    }

    private static long megabytesInUse(TestClient client) {
        return Long.parseLong(result(client, """
                System.gc();
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20"""));
    }

    /// Asks again where the garbage's interrupts and errors took the cell with them.
    private static String result(TestClient client, String code) {
        return Stream.generate(() -> client.run(code))
                .limit(100)
                .filter(shown -> !BAD_LUCK.contains(shown.status()))
                .findFirst()
                .map(Shown::result)
                .orElse("(never)");
    }
}
