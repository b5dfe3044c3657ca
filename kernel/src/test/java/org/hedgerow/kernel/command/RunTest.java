package org.hedgerow.kernel.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hedgerow.kernel.notebook.Notebooks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTest {
    @TempDir
    Path folder = Path.of("");

    private final StringWriter err = new StringWriter();
    private Path notebook = Path.of("");
    private Path output = Path.of("");

    @BeforeEach
    void places() throws IOException {
        notebook = Files.createDirectory(folder.resolve("notebooks")).resolve("n.ipynb");
        output = folder.resolve("out");
    }

    private int execute(String... options) {
        var arguments = new String[options.length + 4];
        arguments[0] = "execute";
        arguments[1] = notebook.toString();
        arguments[2] = "--output";
        arguments[3] = output.toString();
        System.arraycopy(options, 0, arguments, 4, options.length);
        return Main.commandLine().setErr(new PrintWriter(err, true)).execute(arguments);
    }

    @Test
    void writes_the_executed_notebook_and_its_page_and_leaves_the_notebook_alone() throws IOException {
        var source = Notebooks.notebook().markdown("# Title").code("6 * 7").json();
        Files.writeString(notebook, source);
        assertThat(execute()).isZero();
        assertThat(notebook).hasContent(source);
        assertThat(output.resolve("n.ipynb")).content().contains("\"42\"");
        assertThat(output.resolve("n.html")).content().contains("<title>Title</title>", ">42</pre>");
        assertThat(err.toString()).contains("1/1", "6 * 7", "HTML: ");
    }

    @Test
    void check_fails_until_the_outputs_are_stored_in_place() throws IOException {
        Files.writeString(notebook, Notebooks.notebook().code("6 * 7").json());
        assertThat(execute("--check")).isEqualTo(1);
        assertThat(err.toString()).contains("cell 1: 6 * 7", "stored: (nothing)", "./hedgerow run --in-place");
        assertThat(execute("--in-place")).isZero();
        assertThat(execute("--check")).isZero();
        var stored = Files.readString(notebook);
        assertThat(execute("--in-place")).isZero();
        assertThat(notebook).hasContent(stored);
    }

    @Test
    void an_error_in_a_cell_is_the_status_and_is_shown() throws IOException {
        Files.writeString(
                notebook, Notebooks.notebook().code("int x = 1;").code("x / 0").json());
        assertThat(execute()).isEqualTo(1);
        assertThat(err.toString()).contains("ArithmeticException: / by zero", "cell 2, line 1");
        assertThat(output.resolve("n.html")).content().contains("ArithmeticException");
    }

    @Test
    void a_notebook_that_fails_is_not_stored_in_place() throws IOException {
        var source = Notebooks.notebook().code("1").code("nothing").json();
        Files.writeString(notebook, source);
        assertThat(execute("--in-place")).isEqualTo(1);
        assertThat(notebook).hasContent(source);
    }

    @Test
    void a_file_that_is_no_notebook_is_refused_in_one_line() throws IOException {
        Files.writeString(notebook, "# Title");
        assertThat(execute()).isEqualTo(1);
        assertThat(err.toString()).startsWith("hedgerow: ").contains("is not a notebook");
    }

    @Test
    void a_notebook_stands_in_its_own_folder_wherever_run_is_called() throws IOException, InterruptedException {
        Files.writeString(notebook.resolveSibling("arms.csv"), "n\n20\n");
        Files.writeString(
                notebook,
                Notebooks.notebook()
                        .code("java.nio.file.Files.readString(java.nio.file.Path.of(\"arms.csv\"))")
                        .json());
        var process = new ProcessBuilder(
                        JavaProcess.likeThis("run", "--output", output.toString(), notebook.toString()))
                .redirectErrorStream(true)
                .start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        assertThat(output.resolve("n.html")).content().contains("n\n20");
    }

    @Test
    void a_notebook_that_is_not_there_is_named() {
        var line = Main.commandLine().setErr(new PrintWriter(err, true));
        assertThat(line.execute("run", "gone.ipynb")).isEqualTo(1);
        assertThat(err.toString()).contains("there is no readable notebook gone.ipynb");
    }
}
