package org.hedgerow.kernel.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalTest {
    @TempDir
    Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int eval(String what, String input) throws IOException {
        var in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        return new Evaluation(new PrintWriter(out), new PrintWriter(err), in).run(what);
    }

    @Test
    void prints_what_is_printed_and_what_the_code_is_worth() throws IOException {
        assertThat(eval("System.out.println(\"a\"); display(2); 40 + 2", "")).isZero();
        assertThat(out.toString()).isEqualTo("a\n2\n42\n");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void tablesaw_and_xchart_need_no_import() throws IOException {
        assertThat(eval(
                        "Table.create(\"t\", IntColumn.create(\"n\", 3, 4)).rowCount() + new XYChartBuilder().title(\"x\").build().getTitle()",
                        ""))
                .isZero();
        assertThat(out.toString()).isEqualTo("2x\n");
    }

    @Test
    void a_file_has_cells_and_an_error_names_its_line() throws IOException {
        var file = folder.resolve("analysis.jshell");
        Files.writeString(file, "int x = 1;\nx\n// %% second\nx + 1\n// %%\n\nint y = x / 0;\n// %%\n99\n");
        assertThat(eval(file.toString(), "")).isEqualTo(1);
        assertThat(out.toString()).isEqualTo("1\n2\n");
        assertThat(err.toString())
                .contains("ArithmeticException: / by zero", "analysis.jshell, line 7", "int y = x / 0;")
                .doesNotContain("\u001b");
    }

    @Test
    void standard_input_may_be_the_code() throws IOException {
        assertThat(eval("-", "var s = \"ü\";\n// %%\ns + s")).isZero();
        assertThat(out.toString()).isEqualTo("üü\n");
    }

    @Test
    void code_may_ask_standard_input() throws IOException {
        assertThat(eval("new Scanner(System.in).nextLine().length()", "twelve chars\n"))
                .isZero();
        assertThat(out.toString()).isEqualTo("12\n");
    }

    @Test
    void a_word_that_does_not_exist_is_an_error_without_a_stack() throws IOException {
        assertThat(eval("foo(1)", "")).isEqualTo(1);
        assertThat(err.toString()).contains("foo").doesNotContain("jdk.jshell");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void exit_gives_its_status() throws IOException {
        assertThat(eval("System.exit(7);", "")).isEqualTo(7);
    }

    @Test
    void a_file_that_is_not_there_is_said_to_be_missing() {
        var line = Main.commandLine().setErr(new PrintWriter(err, true)).setOut(new PrintWriter(out, true));
        assertThat(line.execute("eval", "nowhere.jshell")).isEqualTo(1);
        assertThat(err.toString()).isEqualTo("hedgerow: there is no file nowhere.jshell" + System.lineSeparator());
    }
}
