package org.hedgerow.kernel.preload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hedgerow.kernel.engine.Cell;
import org.hedgerow.kernel.engine.Engine;
import org.hedgerow.kernel.engine.Outcome;
import org.hedgerow.kernel.jshell.JShellEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every mistake of the table is made in a session as users have it.
class MistakesTest {

    private static final String BEFORE = """
            var arms = il2();
            var es = escalc(PLO, arms, xi("cr"), ni("n"));
            var res = rma(es, REML);
            var xs = new ArrayList<String>(List.of("a"));
            int[] array = {1, 2, 3};
            String text = "a";
            int n = 5;""";

    private static final Heard OUTPUT = new Heard();
    private static final Engine ENGINE = new JShellEngine(Preload.settings());

    @BeforeAll
    static void begin() {
        assertThat(run("before", BEFORE)).isInstanceOf(Outcome.Done.class);
    }

    @AfterAll
    static void end() {
        ENGINE.close();
    }

    private static Outcome run(String name, String code) {
        return ENGINE.execute(new Cell(name, code), OUTPUT);
    }

    private static Outcome.Failed failure(String code) {
        return switch (run("cell 7", code)) {
            case Outcome.Failed failed -> failed;
            case Outcome other -> throw new AssertionError(code + " did not fail but: " + other);
        };
    }

    static List<Mistake> compiled() {
        return List.of(Mistakes.OF_R, Mistakes.OF_PYTHON, Mistakes.OF_JAVA, Mistakes.OF_OUR_WORDS).stream()
                .flatMap(List::stream)
                .toList();
    }

    static List<Mistake> running() {
        return Mistakes.WHILE_IT_RUNS;
    }

    @ParameterizedTest
    @MethodSource("compiled")
    void what_does_not_compile_is_explained_and_marked(Mistake mistake) {
        var failed = failure(mistake.cell());

        assertThat(failed.message()).contains(mistake.says());
        assertThat(marked(failed)).startsWith(mistake.at());
    }

    @ParameterizedTest
    @MethodSource("running")
    void what_fails_while_it_runs_is_explained_with_its_line(Mistake mistake) {
        var failed = failure(mistake.cell());

        assertThat(failed.message()).contains(mistake.says());
        assertThat(plain(failed).stream().map(String::strip)).contains(mistake.at());
        assertThat(plain(failed)).anyMatch(line -> line.strip().startsWith("cell 7, line "));
        assertThat(String.join("\n", plain(failed))).doesNotContain("REPL", "$JShell", "jdk.internal", "do_it$");
    }

    @Test
    void there_are_enough_of_them() {
        assertThat(compiled().size() + running().size()).isGreaterThanOrEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"n ^ 2", "1 / 2", "text == \"a\"", "'a' + 'b'"})
    void legal_code_that_hardly_means_what_it_says_is_remarked_on(String code) {
        OUTPUT.clear(false);

        assertThat(run("cell 7", code)).isInstanceOf(Outcome.Value.class);
        assertThat(OUTPUT.text()).startsWith("Note: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"6 / 2", "1.0 / 2", "2.0 * 1 / 2", "true ^ false", "n == 5", "text.equals(\"1 / 2 ^ 2\")"})
    void legal_code_that_means_what_it_says_is_not_remarked_on(String code) {
        OUTPUT.clear(false);

        assertThat(run("cell 7", code)).isInstanceOf(Outcome.Value.class);
        assertThat(OUTPUT.text()).isEmpty();
    }

    @Test
    void what_the_compiler_says_itself_can_be_unfolded() {
        var original = failure("int k = \"5\";").original();

        assertThat(original.plain())
                .contains("cell 7, line 1: incompatible types: java.lang.String cannot be converted to int");
        assertThat(original.data().getOrDefault("text/html", "").toString()).startsWith("<details>");
    }

    @Test
    void problems_of_data_are_a_table_of_rows_to_mend() {
        var failed = failure("escalc(PLO, arms, xi(\"n\"), ni(\"cr\"))");

        assertThat(failed.table().data().getOrDefault("text/html", "").toString())
                .contains(
                        "how to mend it</th>",
                        "<td style=\"text-align:left\">il2-arms.csv, row 7 (Dutcher, 1989)</td>");
        assertThat(failed.message()).contains("n = 32 is more than cr = 1");
    }

    /// What stands above the first caret.
    private static String marked(Outcome.Failed failed) {
        var lines = plain(failed);
        for (int i = 1; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.matches("\\s+\\^+")) {
                var source = lines.get(i - 1);
                int from = line.indexOf('^');
                return source.substring(Math.min(from, source.length()), Math.min(line.length(), source.length()));
            }
        }
        throw new AssertionError("nothing is marked in " + lines);
    }

    private static List<String> plain(Outcome.Failed failed) {
        return failed.traceback().stream()
                .flatMap(String::lines)
                .map(line -> line.replaceAll("\u001b\\[\\d+m", ""))
                .toList();
    }
}
