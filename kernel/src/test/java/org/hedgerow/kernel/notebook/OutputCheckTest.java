package org.hedgerow.kernel.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.hedgerow.kernel.engine.MimeBundle;
import org.junit.jupiter.api.Test;

class OutputCheckTest {
    private static Notebook showing(CellOutput... outputs) {
        return Notebooks.notebook().code("\nvar res = rma(es);\nres").build().withOutputs(0, 1, List.of(outputs));
    }

    private static CellOutput result(Map<String, Object> forms) {
        return new CellOutput.ExecuteResult(new MimeBundle(forms, Map.of()), 1);
    }

    @Test
    void equal_outputs_differ_in_nothing() {
        var one = showing(new CellOutput.Stream("stdout", "a\n"), result(Map.of("text/plain", "x")));
        assertThat(OutputCheck.differences(one, one)).isEmpty();
    }

    @Test
    void a_changed_line_is_shown_beside_the_stored_one() {
        var stored = showing(result(Map.of("text/plain", "tau2 0.41\nI2 62 %")));
        var now = showing(result(Map.of("text/plain", "tau2 0.41\nI2 63 %")));
        assertThat(OutputCheck.differences(stored, now))
                .containsExactly("cell 1: var res = rma(es);", "    stored: I2 62 %", "    now:    I2 63 %");
    }

    @Test
    void of_a_long_line_the_place_that_differs_is_shown() {
        var before = "x".repeat(500);
        var stored = showing(result(Map.of("text/html", before + "1" + before)));
        var now = showing(result(Map.of("text/html", before + "2" + before)));
        assertThat(OutputCheck.differences(stored, now))
                .contains("    stored: …" + "x".repeat(40) + "1" + "x".repeat(59) + "…");
    }

    @Test
    void words_are_compared_before_their_html() {
        var stored = showing(result(Map.of("text/html", "<b>1</b>", "text/plain", "one")));
        var now = showing(result(Map.of("text/html", "<b>2</b>", "text/plain", "two")));
        assertThat(OutputCheck.differences(stored, now)).contains("    stored: one", "    now:    two");
    }

    @Test
    void an_output_that_is_missing_is_a_difference() {
        var stored = showing(new CellOutput.Stream("stdout", "a\n"));
        assertThat(OutputCheck.differences(stored, showing()))
                .containsExactly("cell 1: var res = rma(es);", "    stored: [stdout]", "    now:    (nothing)");
    }

    @Test
    void the_pixels_of_a_bitmap_may_differ_its_presence_may_not() {
        var stored = showing(result(Map.of("image/png", "AAAA", "text/plain", "chart")));
        assertThat(OutputCheck.differences(stored, showing(result(Map.of("image/png", "BBBB", "text/plain", "chart")))))
                .isEmpty();
        assertThat(OutputCheck.differences(stored, showing(result(Map.of("text/plain", "chart")))))
                .isNotEmpty();
    }
}
