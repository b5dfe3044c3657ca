package org.hedgerow.kernel.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hedgerow.kernel.engine.MimeBundle;
import org.hedgerow.kernel.engine.Outcome;
import org.junit.jupiter.api.Test;

class NotebookRunnerTest {
    private final ScriptedEngine engine = new ScriptedEngine();
    private final List<String> progress = new ArrayList<>();

    private NotebookRunner.Run run(Notebooks notebook) {
        return new NotebookRunner(engine, new Recorded()).run(notebook.build());
    }

    private static List<CellOutput> outputs(NotebookRunner.Run run, int cell) {
        return run.notebook().cells().get(cell).outputs();
    }

    @Test
    void code_cells_run_in_order_and_keep_what_they_show() {
        var run = run(Notebooks.notebook()
                .markdown("# Title")
                .code("say a\nsay b\n41")
                .code("show it"));
        assertThat(run.end()).isEqualTo(new Outcome.Done());
        assertThat(outputs(run, 1))
                .containsExactly(
                        new CellOutput.Stream("stdout", "a\nb\n"),
                        new CellOutput.ExecuteResult(MimeBundle.text("41"), 1));
        assertThat(outputs(run, 2)).containsExactly(new CellOutput.DisplayData(MimeBundle.text("it")));
        assertThat(progress).containsExactly("1/2 starts", "1/2 Value", "2/2 starts", "2/2 Done");
    }

    @Test
    void an_error_stops_the_notebook_and_later_cells_show_nothing() {
        var run = run(Notebooks.notebook().code("fail").code("never"));
        assertThat(run.end()).isInstanceOf(Outcome.Failed.class);
        assertThat(engine.executed).containsExactly("fail");
        assertThat(outputs(run, 0))
                .containsExactly(new CellOutput.Failure("Oops", "it failed", List.of("Oops: it failed")));
        assertThat(outputs(run, 1)).isEmpty();
    }

    @Test
    void an_announced_error_is_shown_and_stops_nothing() {
        var run = run(Notebooks.notebook().code("fail", "raises-exception").code("on"));
        assertThat(run.end()).isEqualTo(new Outcome.Done());
        assertThat(engine.executed).containsExactly("fail", "on");
    }

    @Test
    void exit_ends_the_notebook() {
        var run = run(Notebooks.notebook().code("exit").code("never"));
        assertThat(run.end()).isEqualTo(new Outcome.Exited(3));
        assertThat(engine.executed).containsExactly("exit");
    }

    @Test
    void an_updated_display_changes_in_its_place() {
        var run = run(Notebooks.notebook().code("show 1\nsay between\nupdate 2"));
        assertThat(outputs(run, 0))
                .containsExactly(
                        new CellOutput.DisplayData(MimeBundle.text("2")), new CellOutput.Stream("stdout", "between\n"));
    }

    @Test
    void outputs_are_cleared_at_once_or_by_the_next_one() {
        assertThat(outputs(run(Notebooks.notebook().code("say a\nclear now")), 0))
                .isEmpty();
        assertThat(outputs(run(Notebooks.notebook().code("say a\nclear later")), 0))
                .hasSize(1);
        assertThat(outputs(run(Notebooks.notebook().code("say a\nclear later\nsay b")), 0))
                .containsExactly(new CellOutput.Stream("stdout", "b\n"));
    }

    @Test
    void asking_for_input_says_that_nobody_can_answer() {
        var run = run(Notebooks.notebook().code("ask"));
        assertThat(run.end())
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.message()).contains("nobody can type"));
    }

    @Test
    void the_notebook_says_which_kernel_it_is_for() {
        assertThat(run(Notebooks.notebook().code("1")).notebook().toJson())
                .contains("\"name\": \"hedgerow\"")
                .contains("\"pygments_lexer\": \"java\"");
    }

    @Test
    void running_twice_writes_the_same_bytes() {
        var notebook = Notebooks.notebook().markdown("# T").code("say a\n1").code("");
        assertThat(run(notebook).notebook().toJson())
                .isEqualTo(run(notebook).notebook().toJson());
    }

    private final class Recorded implements NotebookRunner.Progress {
        @Override
        public void cellStarts(int number, int of, String source) {
            progress.add(number + "/" + of + " starts");
        }

        @Override
        public void cellEnds(int number, int of, Outcome outcome) {
            progress.add(number + "/" + of + " " + outcome.getClass().getSimpleName());
        }
    }
}
