package org.hedgerow.kernel.preload;

import static org.assertj.core.api.Assertions.assertThat;

import org.hedgerow.kernel.engine.Cell;
import org.hedgerow.kernel.engine.Engine;
import org.hedgerow.kernel.engine.Outcome;
import org.hedgerow.kernel.jshell.JShellEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The compiler sees the libraries that our libraries stand on as soon as a cell needs them, and forgets nothing.
class ClassPathInSightTest {

    /// Tablesaw's selections are made of another library's bitmaps.
    private static final String HIGH = "arms.where(arms.stringColumn(\"dose_class\").isEqualTo(\"high\"))";

    private final Engine engine = new JShellEngine(Preload.settings());

    @BeforeEach
    void begin() {
        assertThat(run("var arms = il2();")).isInstanceOf(Outcome.Done.class);
    }

    @AfterEach
    void end() {
        engine.close();
    }

    private Outcome run(String code) {
        return engine.execute(new Cell("cell 1", code), new Heard());
    }

    @Test
    void a_variable_made_with_a_library_behind_is_there_for_the_rest_of_its_cell() {
        assertThat(run("var high = " + HIGH + ";\nhigh.rowCount() > 0")).isInstanceOf(Outcome.Value.class);
    }

    @Test
    void a_variable_made_with_a_library_behind_is_there_after_Tab_on_it() {
        var asked = HIGH + ".row";
        assertThat(engine.complete(asked, asked.length()).matches()).isNotEmpty();

        assertThat(run("var high = " + HIGH + ";")).isInstanceOf(Outcome.Done.class);
        assertThat(run("high.rowCount() > 0")).isInstanceOf(Outcome.Value.class);
    }

    @Test
    void a_variable_made_with_a_library_behind_is_there_after_help_on_the_words_in_it() {
        var asked = "var high = arms.where(arms.stringColumn(\"dose_class\").isEq";
        assertThat(engine.complete(asked, asked.length()).matches()).isNotEmpty();
        engine.inspect("arms.where(", 10, 0);

        assertThat(run("var high = " + HIGH + ";\nhigh.rowCount() > 0")).isInstanceOf(Outcome.Value.class);
    }

    @Test
    void a_cell_that_needs_a_library_behind_runs_after_one_that_was_wrong_about_it() {
        assertThat(run("arms.where(arms.intColumn(\"year\") > 1995)")).isInstanceOf(Outcome.Failed.class);

        var late = "arms.where(arms.intColumn(\"year\").isGreaterThan(1995)).rowCount()";
        assertThat(run(late))
                .isInstanceOfSatisfying(
                        Outcome.Value.class,
                        shown -> assertThat(shown.bundle().data().get("text/plain"))
                                .asString()
                                .matches("[1-9]\\d*"));
        assertThat(run("var n = " + late + ";\nn + 1")).isInstanceOf(Outcome.Value.class);
    }

    @Test
    void a_statement_that_needs_what_is_out_of_sight_is_run_all_the_same() {
        var listener = """
                onComm("echo", (comm, opening) -> {
                    comm.send(java.util.Map.of("opened", opening.data().get("n")));
                    comm.onMessage(m -> comm.send(java.util.Map.of("heard", m.data().get("n"))));
                });
                """;
        assertThat(run(listener)).isInstanceOf(Outcome.Done.class);
        assertThat(run("for (int i = 0; i < 2; i++) " + HIGH + ".rowCount();")).isInstanceOf(Outcome.Done.class);
        assertThat(run("var high = " + HIGH + ";\nhigh.rowCount() > 0")).isInstanceOf(Outcome.Value.class);
    }
}
