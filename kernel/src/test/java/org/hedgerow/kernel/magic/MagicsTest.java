package org.hedgerow.kernel.magic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.hedgerow.kernel.engine.Cell;
import org.hedgerow.kernel.engine.Completeness;
import org.hedgerow.kernel.engine.Completions;
import org.hedgerow.kernel.engine.Outcome;
import org.hedgerow.kernel.maven.Resolver;
import org.hedgerow.kernel.preload.Session;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class MagicsTest {
    private static final Sheet SHEET = new Sheet();

    @TempDir
    private Path folder;

    @AfterAll
    static void close() {
        SHEET.close();
    }

    @Test
    void a_timed_line_shows_its_value_and_its_time() {
        assertThat(SHEET.shown("int timed = 20;\n%time timed + 1")).matches("wall [\\d.]+ (µs|ms|s), CPU .*\n21");
        assertThat(SHEET.shown("%%time\nint twice = 2;\ntwice * 2")).matches("wall .*\n4");
    }

    @Test
    void the_table_of_magics_names_each_with_a_line() {
        assertThat(SHEET.shown("%help").lines())
                .allMatch(line -> line.startsWith("%") && line.length() < 120)
                .hasSizeGreaterThan(10);
        assertThat(SHEET.shown("%help maven")).contains("bill of materials", "Also: addMavenDependencies");
    }

    @Test
    void an_unknown_magic_names_the_nearest_and_where_all_are_listed() {
        assertThat(SHEET.failure("int x1 = 1;\n%jar a.jar"))
                .contains(
                        "There is no magic %jar. Did you mean %jars? %help lists", "cell ", "line 2", "    %jar a.jar");
        assertThat(SHEET.failure("%matplotlib inline")).contains("end a cell with one");
        assertThat(SHEET.failure("!pip install numpy")).contains("%maven");
        assertThat(SHEET.failure("%%bash\nls")).contains("ProcessBuilder");
        assertThat(SHEET.failure("%%jars a.jar")).contains("stands on a line of its own");
    }

    @Test
    void nothing_runs_where_a_later_part_is_no_java() {
        var failure = SHEET.failure("System.out.println(\"ran\");\n%jars nowhere.jar\nint = 3;");
        assertThat(failure).contains("CompileError", "line 3", "int = 3;");
        assertThat(SHEET.printed()).isEmpty();
    }

    @Test
    void errors_behind_a_magic_keep_their_lines() {
        assertThat(SHEET.failure("%imports\n\nint[] none = {};\nnone[1]")).contains(", line 4", "none[1]");
        assertThat(SHEET.failure("%time 1 / 0")).contains("ArithmeticException", ", line 1");
    }

    @Test
    void imports_are_listed() {
        assertThat(SHEET.shown("import java.nio.file.attribute.*;\n%imports"))
                .contains("import java.util.*;", "import java.nio.file.attribute.*;");
    }

    @Test
    void a_file_runs_as_if_typed_magics_too() throws IOException {
        Files.writeString(folder.resolve("helpers.jshell"), "int triple(int x) { return 3 * x; }\n%time triple(1)\n");
        assertThat(SHEET.shown("%load " + folder.resolve("helpers") + "\ntriple(4)"))
                .contains("wall")
                .endsWith("12");
    }

    @Test
    void a_notebooks_code_cells_run() throws IOException {
        Files.writeString(folder.resolve("a b.ipynb"), """
                {"cells": [
                 {"cell_type": "markdown", "metadata": {}, "source": "# words"},
                 {"cell_type": "code", "metadata": {}, "execution_count": null, "outputs": [], "source": ["int of = 5;\\n", "of + 1"]},
                 {"cell_type": "code", "metadata": {}, "execution_count": null, "outputs": [], "source": "int book = of * 2;"}],
                 "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
                """);
        assertThat(SHEET.shown("%load \"" + folder.resolve("a b.ipynb") + "\"\nbook"))
                .isEqualTo("10");
    }

    @Test
    void a_file_that_fails_names_its_own_line() throws IOException {
        var file = Files.writeString(folder.resolve("broken.jshell"), "int fine = 1;\nint zero = 0;\nfine / zero");
        assertThat(SHEET.failure("%load " + file)).contains("ArithmeticException", "broken.jshell, line 3");
        assertThat(SHEET.failure("%load nowhere.jshell")).contains("There is no file nowhere.jshell", ", line 1");
        var loop = folder.resolve("loop.jshell");
        Files.writeString(loop, "%load " + loop);
        assertThat(SHEET.failure("%load " + loop)).contains("loads itself");
    }

    @Test
    void a_seed_gives_the_same_numbers() {
        var first = SHEET.shown("%seed 1994\nrandom.nextInt()").lines().toList().getLast();
        assertThat(SHEET.shown("%seed 1994\nrandom.nextInt()")).endsWith("\n" + first);
        assertThat(SHEET.failure("%seed x")).contains("whole number");
    }

    @Test
    void code_calls_magics_and_evaluates_cells() {
        assertThat(SHEET.shown("List<String> seen = lineMagic(\"imports\", List.of());\nseen.size() > 3"))
                .endsWith("true");
        assertThat(SHEET.shown("(int) eval(\"int inner = 2;\\ninner + 1\") + 3"))
                .isEqualTo("6");
        assertThat(SHEET.shown("inner")).isEqualTo("2");
        assertThat(SHEET.shown("for (int i = 0; i < 2; i++) {\n  %time inner + 1\n}"))
                .matches("(?s)wall .*wall .*");
        assertThat(SHEET.failure("eval(\"1 / 0\")")).contains("ArithmeticException");
        assertThat(SHEET.failure("eval(\"nothere\")")).contains("nothere");
        assertThat(SHEET.failure("lineMagic(\"jars\", List.of(\"nowhere.jar\"))"))
                .contains("There is no nowhere.jar");
        assertThat(SHEET.shown("inner + 1")).isEqualTo("3");
    }

    @Test
    void cells_that_are_no_code_show_as_what_they_are() {
        assertThat(SHEET.run("%%markdown\n**bold**"))
                .isInstanceOfSatisfying(
                        Outcome.Value.class,
                        value -> assertThat(value.bundle().data()).containsEntry("text/markdown", "**bold**"));
        assertThat(SHEET.run("%%html\n<b>x</b>"))
                .isInstanceOfSatisfying(
                        Outcome.Value.class,
                        value -> assertThat(value.bundle().data()).containsEntry("text/html", "<b>x</b>"));
    }

    @Test
    void enter_knows_what_is_finished() {
        assertThat(SHEET.engine.isComplete("%time 1 + 1")).isEqualTo(new Completeness.Complete());
        assertThat(SHEET.engine.isComplete("%jars a.jar\nfor (int i = 0; i < 3; i++) {"))
                .isInstanceOf(Completeness.Incomplete.class);
        assertThat(SHEET.engine.isComplete("%%time")).isEqualTo(new Completeness.Incomplete(""));
        assertThat(SHEET.engine.isComplete("%%time\n1 + 1")).isEqualTo(new Completeness.Complete());
    }

    @Test
    void tab_offers_magics_files_and_java() throws IOException {
        assertThat(offered("int a = 1;\n%ma")).contains("%maven", "%mavenRepo").doesNotContain("%jars");
        assertThat(offered("%%t")).containsExactly("%%time");
        Files.writeString(folder.resolve("words.jar"), "");
        Files.writeString(folder.resolve("words.txt"), "");
        assertThat(offered("%jars " + folder + "/wo")).containsExactly("words.jar");
        assertThat(offered("%help ti")).containsExactly("time");
        assertThat(offered("%time Math.ab")).anyMatch(text -> text.startsWith("abs"));
        assertThat(offered("%imports\nMath.ab")).anyMatch(text -> text.startsWith("abs"));
    }

    private static List<String> offered(String code) {
        return SHEET.engine.complete(code, code.length()).matches().stream()
                .map(Completions.Match::text)
                .toList();
    }

    @Test
    void shift_tab_explains_a_magic() {
        assertThat(SHEET.engine.inspect("%maven a:b:1", 3, 0).plain()).contains("GROUP:ARTIFACT", "range");
        assertThat(SHEET.engine.inspect("%imports\nMath.abs(1)", 15, 0).plain()).contains("abs");
    }

    @Test
    void a_startup_script_runs_before_the_first_cell_and_may_fail() throws IOException {
        var good = Files.writeString(folder.resolve("good.jshell"), "import java.util.zip.*;\nint begun = 7;");
        var bad = Files.writeString(folder.resolve("bad.jshell"), "int x = 1;\nthere.is.none();");
        var log = new java.io.ByteArrayOutputStream();
        var environment = Environment.of(
                Map.of(
                        "IJAVA_STARTUP_SCRIPTS_PATH",
                        good + java.io.File.pathSeparator + bad,
                        "JJAVA_STARTUP_SCRIPT",
                        "int more = begun + 1;",
                        "IJAVA_CLASSPATH",
                        folder + "/none*.jar",
                        "IJAVA_COMPILER_OPTS",
                        "-parameters"),
                new java.io.PrintStream(log, true, UTF_8));
        try (var sheet = new Sheet(environment)) {
            var shown = sheet.shown("more + new CRC32().getValue()");
            assertThat(shown).endsWith("8").contains("bad.jshell fails", "line 2", "none*.jar, which is not there");
            assertThat(sheet.shown("void f(int named) {}\nmore")).isEqualTo("8");
        }
        assertThat(log.toString(UTF_8)).contains("none*.jar");
    }

    @Test
    void an_interrupt_ends_a_download_and_the_next_cell_runs() throws Exception {
        var begun = new CountDownLatch(1);
        Resolver stuck = (request, watch) -> {
            begun.countDown();
            new CountDownLatch(1).await(); // as a repository that never answers
            throw new AssertionError("never counted down");
        };
        try (var engine = Session.engine(Environment.EMPTY, stuck);
                var output = new Sheet()) {
            var outcome = CompletableFuture.supplyAsync(
                    () -> engine.execute(new Cell("cell 1", "%maven a:b:1\nint after = 1;"), output));
            begun.await();
            engine.interrupt();
            assertThat(outcome.get())
                    .isInstanceOfSatisfying(
                            Outcome.Failed.class,
                            failed -> assertThat(failed.name()).isEqualTo("Interrupted"));
            assertThat(engine.execute(new Cell("cell 2", "1 + 1"), output)).isInstanceOf(Outcome.Value.class);
            assertThat(engine.definedNames()).doesNotContain("after");
        }
    }

    @Test
    void an_interrupt_of_timed_code_is_no_exception_of_its_own() throws Exception {
        for (var code : List.of("%time while (true) {}", "%time Thread.sleep(600_000)", "%%time\nwhile (true) {}")) {
            var outcome = CompletableFuture.supplyAsync(() -> SHEET.run(code));
            while (!outcome.isDone()) {
                SHEET.engine.interrupt(); // again, as it may come before the cell began
                TimeUnit.MILLISECONDS.sleep(50);
            }
            assertThat(outcome.get())
                    .isInstanceOfSatisfying(
                            Outcome.Failed.class,
                            failed -> assertThat(failed.name()).isEqualTo("Interrupted"));
        }
        assertThat(SHEET.shown("1 + 1")).isEqualTo("2");
    }

    @Test
    void a_cell_longer_than_the_time_limit_is_interrupted() {
        var environment = new Environment(List.of(), List.of(), List.of(), Duration.ofMillis(400), List.of());
        try (var sheet = new Sheet(environment)) {
            sheet.run("int warm = 1;");
            assertThat(sheet.failure("while (true) {}")).contains("Timeout", "IJAVA_TIMEOUT");
            assertThat(sheet.engine.execute(new Cell("last", "1"), sheet)).isInstanceOf(Outcome.Value.class);
        }
    }
}
