package org.hedgerow.kernel.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What must not end a kernel, done to one with little memory: after each of these it still counts to two.
@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SurvivalTest {

    private final TestClient client = new TestClient(LaunchedKernel.start("-Xmx256m"));

    @AfterAll
    void close() {
        client.close();
    }

    @AfterEach
    void the_kernel_lives() {
        assertThat(client.run("1 + 1").result()).as(client.log()).isEqualTo("2");
    }

    @Test
    void ten_megabytes_of_code_run() {
        assertThat(client.run("/* " + "long ".repeat(2_000_000) + "*/ 40 + 2").result())
                .isEqualTo("42");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+1", "(", "{", "f(", "\"", "%", "𝛼", "[]", "? 1 : 1 "})
    void a_hundred_thousand_of_anything_are_answered(String part) {
        var shown = client.run("int n = 1" + part.repeat(100_000));

        assertThat(shown.types()).startsWith("status").endsWith("status");
    }

    @Test
    void a_hundred_megabytes_printed_are_cut_with_a_notice() {
        var shown = client.run("""
                var line = "x".repeat(99);
                for (int i = 0; i < 1_000_000; i++) System.out.println(line);
                """);

        assertThat(shown.status()).isEqualTo("ok");
        assertThat(shown.stream("stdout").length()).isBetween(1_000_000, 20_000_000);
        assertThat(shown.stream("stderr")).contains("million more characters are not shown");
    }

    @Test
    void a_result_of_two_hundred_million_characters_is_cut_or_an_error() {
        var shown = client.run("\"x\".repeat(200_000_000)");

        assertThat(shown.ofType("execute_result").size() + shown.ofType("error").size())
                .isEqualTo(1);
        assertThat(shown.published().stream()
                        .mapToInt(message -> message.content().toString().length())
                        .max()
                        .orElse(0))
                .isLessThan(2_000_000);
    }

    @Test
    void memory_that_a_cell_fills_is_an_error_of_that_cell() {
        var shown =
                client.run("var mine = new java.util.ArrayList<long[]>();\nwhile (true) mine.add(new long[100_000]);");
        assertThat(shown.error()).startsWith("OutOfMemoryError");

        assertThat(client.run("mine = null;").status()).isEqualTo("ok");
        assertThat(client.run("new long[10_000_000].length").result()).isEqualTo("10000000");
    }

    @Test
    void memory_that_a_thread_fills_is_an_error_of_that_thread() {
        var shown = client.run("""
                var t = new Thread(() -> {
                    var all = new java.util.ArrayList<byte[]>();
                    while (true) all.add(new byte[1_000_000]);
                });
                t.start();
                t.join();
                """);

        assertThat(shown.stream("stderr")).contains("OutOfMemoryError");
    }

    @Test
    void a_thread_that_dies_says_in_which_line_of_its_cell() {
        var shown = client.run("""
                var t = new Thread(() -> {
                    int zero = 0;
                    System.out.println(1 / zero);
                });
                t.start();
                t.join();
                """);

        assertThat(shown.stream("stderr")).contains("ArithmeticException", "line 3");
    }

    @Test
    void threads_without_end_do_no_harm() {
        client.run("""
                for (int i = 0; i < 50; i++) {
                    var t = new Thread(() -> { while (true) { try { Thread.sleep(1000); } catch (Throwable e) {} } });
                    t.start();
                }
                """);
    }

    @Test
    void streams_closed_or_replaced_are_so_for_one_cell() {
        client.run("System.out.close(); System.err.close(); System.in.close();");
        client.run("System.setOut(null); System.setErr(null); System.setIn(null);");

        var shown = client.run("System.out.println(1); System.err.println(2);");
        assertThat(shown.stream("stdout")).isEqualTo("1\n");
        assertThat(shown.stream("stderr")).isEqualTo("2\n");
    }

    @Test
    void a_value_whose_text_throws_is_an_error() {
        assertThat(client.run("new Object() { public String toString() { throw new RuntimeException(\"no text\"); } }")
                        .error())
                .contains("no text");
        assertThat(client.run("new Object() { public String toString() { return toString(); } }")
                        .error())
                .contains("StackOverflowError");
    }

    @Test
    void an_exception_that_refuses_to_speak_is_still_an_error() {
        assertThat(client.run("throw new RuntimeException() { public String getMessage() { throw this; } };")
                        .status())
                .isEqualTo("error");
        assertThat(client.run("throw new RuntimeException() { public Throwable getCause() { return this; } };")
                        .status())
                .isEqualTo("error");
        assertThat(client.run(
                                "throw new RuntimeException() { public StackTraceElement[] getStackTrace() { return null; } };")
                        .status())
                .isEqualTo("error");
    }

    @Test
    void a_thousand_cells_leave_no_threads_and_few_classes() {
        var threads = "Thread.getAllStackTraces().size()";
        var classes = "java.lang.management.ManagementFactory.getClassLoadingMXBean().getLoadedClassCount()";
        int classesBefore = settled(classes);
        int threadsBefore = number(threads);

        for (int i = 0; i < 1_000; i++) {
            client.ask("shell", "execute_request", Map.of("code", i % 2 == 0 ? "int n = " + i + ";" : "n + 1"));
        }

        assertThat(number("n")).isEqualTo(998);
        assertThat(number(threads)).isLessThan(threadsBefore + 10);
        assertThat(number(classes)).isLessThan(classesBefore + 1_500);
    }

    /// The number once the kernel's own warm-up, which loads classes too, no longer changes it.
    private int settled(String code) {
        int last;
        int now = number(code);
        do {
            last = now;
            pause();
            now = number(code);
        } while (now > last + 10);
        return now;
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(2);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private int number(String code) {
        return Integer.parseInt(client.run(code).result());
    }
}
