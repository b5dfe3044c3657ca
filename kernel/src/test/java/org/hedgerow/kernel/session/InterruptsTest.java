package org.hedgerow.kernel.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hedgerow.kernel.preload.Session;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InterruptsTest {

    private final TestClient client = new TestClient(Session::engine);

    @AfterAll
    void close() {
        client.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thread.sleep(1_000_000);",
                "while (true) {}",
                "while (true) { try { Thread.sleep(1000); } catch (Throwable t) {} }",
                "while (true) { try { while (true) {} } catch (Throwable t) {} }",
                "for (;;) { try { for (;;) {} } catch (Throwable t) { try { for (;;) {} } catch (Throwable u) {} } }",
                "do { try { throw new Error(); } finally { continue; } } while (true);",
                "var lock = new Object();\nsynchronized (lock) { lock.wait(); }",
                "var held = new java.util.concurrent.locks.ReentrantLock();\n"
                        + "new Thread(held::lock).start();\nwhile (!held.isLocked()) Thread.onSpinWait();\nheld.lock();",
                "var monitor = new Object();\nvar taken = new java.util.concurrent.CountDownLatch(1);\n"
                        + "Thread.ofPlatform().daemon().start(() -> { synchronized (monitor) { taken.countDown();"
                        + " while (true) {} } });\ntaken.await();\nsynchronized (monitor) {}",
                "var server = new java.net.ServerSocket(0);\nserver.accept();",
                "var hears = new java.net.ServerSocket(0);\n"
                        + "var one = new java.net.Socket(\"127.0.0.1\", hears.getLocalPort());\none.getInputStream().read();",
                "java.util.stream.IntStream.range(0, 64).parallel().forEach(i -> { while (true) {} });",
                "java.util.stream.LongStream.iterate(0, i -> i + 1).parallel().sum();",
                "new java.util.concurrent.CompletableFuture<String>().get();",
                "new java.util.concurrent.CompletableFuture<String>().join();",
                "Thread.ofVirtual().start(() -> { while (true) {} }).join();",
                "try (var pool = java.util.concurrent.Executors.newFixedThreadPool(2)) {\n"
                        + "  pool.submit(() -> { while (true) {} });\n  pool.submit(() -> { while (true) {} });\n}\nSystem.out.println();",
                "rma(escalc(PLO, il2(), xi(\"cr\"), ni(\"n\")), mods(num(\"year\"))).permutest(iterations(50_000_000));",
                "java.math.BigInteger.TWO.pow(900_000_000).multiply(java.math.BigInteger.TEN.pow(90_000_000)).toString();",
                "\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\".matches(\"(a|aa?)+\\\\1b\");",
                "String endless = java.util.stream.Stream.generate(() -> \"x\").collect("
                        + "java.util.stream.Collectors.joining());",
                "while (true) System.out.print(\"y\");",
            })
    void an_interrupt_ends_the_cell_and_variables_survive(String endless) {
        client.run("int kept = 42;");

        long longest = 0;
        for (var code :
                new String[] {"System.out.println(1);\n" + endless, "%%time\nSystem.out.println(1);\n" + endless}) {
            var id = client.start(code);
            client.awaitOutput(id);
            client.interrupt();
            long interrupted = System.nanoTime();
            var shown = client.await(id);
            longest = Math.max(longest, System.nanoTime() - interrupted);

            assertThat(shown.error()).startsWith("Interrupted");
        }

        System.out.printf(
                "MEASURED idle %s ms after the interrupt: %s%n",
                TimeUnit.NANOSECONDS.toMillis(longest), endless.lines().collect(Collectors.joining(" ")));
        assertThat(client.run("kept").result()).isEqualTo("42");
    }

    @Test
    void two_hundred_interrupts_leave_no_thread_and_no_thread_group() {
        client.run("int still = 42;");
        for (int time = 0; time < 200; time++) {
            var endless = time % 2 == 0 ? "while (true) {}" : "Thread.sleep(1_000_000);";
            var id = client.start("System.out.println(\"begun\");\n" + endless);
            client.awaitOutput(id);
            client.interrupt();

            assertThat(client.await(id).error()).startsWith("Interrupted");
        }

        assertThat(client.run("still").result()).isEqualTo("42");
        assertThat(threadsOfCells()).isLessThan(10);
    }

    /// Waits for those that are still ending.
    private static long threadsOfCells() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        long count;
        do {
            Thread.onSpinWait();
            count = Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.getName().startsWith("cell "))
                    .count();
        } while (count >= 10 && System.nanoTime() < end);
        return count;
    }

    @Test
    void an_interrupt_between_two_cells_hits_neither() {
        for (int time = 0; time < 50; time++) {
            client.interrupt();
            assertThat(client.run("1 + " + time).result()).isEqualTo("" + (1 + time));
        }
    }

    @Test
    void interrupts_that_race_with_the_cells_end_leave_every_cell_answered() {
        for (int time = 0; time < 50; time++) {
            var id = client.start("for (long i = 0; i < " + time * 20_000L + "; i++) {}");
            client.interrupt();
            assertThat(client.await(id).status()).isIn("ok", "error");
        }
        assertThat(client.run("1 + 1").result()).isEqualTo("2");
    }

    @Test
    void cells_behind_an_interrupted_one_are_given_up() {
        var id = client.start("System.out.println(1);\nwhile (true) {}");
        client.awaitOutput(id);
        var behind = IntStream.range(0, 3)
                .mapToObj(_ -> client.start("System.out.println(\"must not run\");"))
                .toList();
        client.interrupt();

        assertThat(client.await(id).error()).startsWith("Interrupted");
        assertThat(behind)
                .allSatisfy(one -> assertThat(client.await(one).status()).isEqualTo("aborted"));
    }

    @Test
    void a_cell_waiting_for_input_can_be_interrupted_and_asks_anew_next_time() {
        var id = client.start("System.in.read()");
        client.question();
        client.interrupt();
        assertThat(client.await(id).error()).startsWith("Interrupted");

        var again = client.start("(char) System.in.read()");
        client.question();
        client.send("stdin", "input_reply", Map.of("value", "x"));
        assertThat(client.await(again).result()).isEqualTo("x");
    }

    @Test
    void an_interrupt_while_nothing_runs_does_nothing() {
        client.interrupt();

        assertThat(client.run("1 + 1").result()).isEqualTo("2");
    }
}
