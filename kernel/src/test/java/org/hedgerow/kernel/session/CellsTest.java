package org.hedgerow.kernel.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hedgerow.kernel.message.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CellsTest {

    private final TestClient client = new TestClient();

    @AfterAll
    void close() {
        client.close();
    }

    @Test
    void a_cell_shows_its_value_between_busy_and_idle() {
        var shown = client.run("1 + 1");

        assertThat(shown.types()).containsExactly("status", "execute_input", "execute_result", "status");
        assertThat(shown.result()).isEqualTo("2");
        assertThat(shown.status()).isEqualTo("ok");
    }

    @Test
    void streams_and_displays_keep_their_order() {
        var shown = client.run("""
                System.out.println("one");
                System.err.println("two");
                display("three");
                System.out.println("four");
                "five"
                """);

        assertThat(shown.outputs()).containsExactly("one", "two", "three", "four", "five");
    }

    @Test
    void a_display_can_be_replaced_by_its_handle() {
        var shown = client.run("var id = display(\"before\");\nupdateDisplay(id, \"after\");");

        var first = shown.ofType("display_data")
                .getFirst()
                .getAsJsonObject("transient")
                .get("display_id");
        var second = shown.ofType("update_display_data")
                .getFirst()
                .getAsJsonObject("transient")
                .get("display_id");
        assertThat(first).isEqualTo(second);
    }

    @Test
    void clearing_the_output_is_passed_on() {
        var shown = client.run("clearOutput(true);");

        assertThat(shown.ofType("clear_output").getFirst().get("wait").getAsBoolean())
                .isTrue();
    }

    @Test
    void a_hundred_thousand_lines_all_arrive_and_idle_comes() {
        var shown = client.run("for (int i = 0; i < 100_000; i++) System.out.println(i);");

        var expected = IntStream.range(0, 100_000).mapToObj(i -> i + "\n").collect(Collectors.joining());
        assertThat(shown.stream("stdout")).isEqualTo(expected);
    }

    @Test
    void emoji_are_printed_whole() {
        var shown = client.run("for (int i = 0; i < 50_000; i++) System.out.print(\"🌳é\");");

        assertThat(shown.stream("stdout")).isEqualTo("🌳é".repeat(50_000));
    }

    @Test
    void an_error_names_cell_and_line() {
        var shown = client.run("int ok = 1;\nint bad = 1 / 0;");

        var count = shown.reply().get("execution_count").getAsInt();
        assertThat(shown.status()).isEqualTo("error");
        assertThat(shown.reply().get("ename").getAsString()).isEqualTo("ArithmeticException");
        assertThat(shown.error()).contains("cell " + count + ", line 2");
    }

    @Test
    void cells_are_counted_unless_they_are_not_to_be_kept() {
        int before = client.run("1").reply().get("execution_count").getAsInt();

        client.ask("shell", "execute_request", Map.of("code", "2", "store_history", false));
        var silent = client.ask("shell", "execute_request", Map.of("code", "3", "silent", true));
        int after = client.run("4").reply().get("execution_count").getAsInt();

        assertThat(after).isEqualTo(before + 1);
        assertThat(silent.types()).containsExactly("status", "status");
    }

    @Test
    void user_expressions_are_answered_by_name() {
        var shown = client.ask(
                "shell",
                "execute_request",
                Map.of("code", "int u = 6;", "user_expressions", Map.of("good", "u * 7", "bad", "u / 0")));

        var answers = shown.reply().getAsJsonObject("user_expressions");
        var good = answers.getAsJsonObject("good");
        assertThat(good.getAsJsonObject("data").get("text/plain").getAsString()).isEqualTo("42");
        assertThat(answers.getAsJsonObject("bad").get("ename").getAsString()).isEqualTo("ArithmeticException");
    }

    @Test
    void threads_that_outlive_their_cell_print_to_their_cell() {
        var id = client.start("""
                var go = new java.util.concurrent.CountDownLatch(1);
                new Thread(() -> {
                    try { go.await(); } catch (InterruptedException e) {}
                    System.out.println("late");
                }).start();
                """);
        client.await(id);

        var later = client.run("go.countDown();\nSystem.out.println(\"other\");");

        assertThat(later.stream("stdout")).isEqualTo("other\n");
        assertThat(client.publishedNext(id).content().get("text").getAsString()).isEqualTo("late\n");
    }

    @Test
    void a_stack_overflow_leaves_the_kernel_answering() {
        assertThat(client.run("int deep(int n) { return deep(n + 1) + 1; }\ndeep(0)")
                        .error())
                .startsWith("StackOverflowError");
        assertThat(client.run("1 + 1").result()).isEqualTo("2");
    }

    @Test
    void input_comes_from_the_client() {
        var id = client.start("var name = new java.util.Scanner(System.in).nextLine();\nname.toUpperCase()");
        var question = client.question();
        assertThat(question.header().type()).isEqualTo("input_request");
        client.send("stdin", "input_reply", Map.of("value", "grüße"));

        assertThat(client.await(id).result()).isEqualTo("GRÜSSE");
    }

    @Test
    void what_a_cell_leaves_unread_is_no_answer_to_the_next() {
        var first = client.start("(char) System.in.read()");
        client.question();
        client.send("stdin", "input_reply", Map.of("value", "abc"));
        assertThat(client.await(first).result()).isEqualTo("a");

        var second = client.start("new java.util.Scanner(System.in).nextLine()");
        client.question();
        client.send("stdin", "input_reply", Map.of("value", "new"));
        assertThat(client.await(second).result()).isEqualTo("new");
    }

    @Test
    void input_where_nobody_can_type_is_an_error_that_says_so() {
        var shown = client.ask("shell", "execute_request", Map.of("code", "System.in.read()", "allow_stdin", false));

        assertThat(shown.error()).contains("without input");
    }

    @Test
    void cells_waiting_behind_a_failed_one_are_given_up() {
        var failing = client.start("System.in.read(); throw new RuntimeException(\"no\");");
        client.question();
        var waiting = client.start("System.out.println(\"must not run\");");
        var info = client.send("shell", "kernel_info_request", Map.of());
        client.send("stdin", "input_reply", Map.of("value", ""));

        assertThat(client.await(failing).status()).isEqualTo("error");
        var abandoned = client.await(waiting);
        assertThat(abandoned.status()).isEqualTo("aborted");
        assertThat(abandoned.outputs()).isEmpty();
        assertThat(client.await(info).status()).isEqualTo("ok");
        assertThat(client.run("1 + 1").result()).isEqualTo("2");
    }

    @Test
    void cells_waiting_behind_a_failed_one_run_where_that_is_wanted() {
        var failing = client.send(
                "shell",
                "execute_request",
                Map.of("code", "System.in.read(); throw new RuntimeException(\"no\");", "stop_on_error", false));
        client.question();
        var waiting = client.start("1 + 2");
        client.send("stdin", "input_reply", Map.of("value", ""));

        assertThat(client.await(failing).status()).isEqualTo("error");
        assertThat(client.await(waiting).result()).isEqualTo("3");
    }

    @Test
    void the_compilers_own_words_are_folded_below_where_a_notebook_shows_the_cell() {
        var request = client.wire.message(
                "execute_request", Json.of(Map.of("code", "int k = \"5\";")).getAsJsonObject());
        request.metadata().addProperty("cellId", "a1");
        client.wire.send("shell", request);

        var shown = client.await(request.header().id());
        assertThat(shown.types()).containsExactly("status", "execute_input", "error", "display_data", "status");
        assertThat(shown.ofType("display_data").getFirst().toString())
                .contains("details", "String cannot be converted to int");
    }

    @Test
    void a_script_that_counts_messages_gets_the_error_alone() {
        assertThat(client.run("int k = \"5\";").types()).containsExactly("status", "execute_input", "error", "status");
    }
}
