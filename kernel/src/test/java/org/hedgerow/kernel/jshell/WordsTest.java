package org.hedgerow.kernel.jshell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.hedgerow.kernel.engine.MimeBundle;
import org.hedgerow.kernel.engine.Outcome;
import org.hedgerow.kernel.magic.Sheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The words by which a cell shows things.
@Timeout(120)
class WordsTest {
    private static final Sheet SHEET = new Sheet();

    @AfterAll
    static void close() {
        SHEET.close();
    }

    private static MimeBundle value(String code) {
        return switch (SHEET.run(code)) {
            case Outcome.Value(var bundle) -> bundle;
            case Outcome.Failed failed -> throw new AssertionError(String.join("\n", failed.traceback()));
            case Outcome other -> throw new AssertionError("no value but " + other);
        };
    }

    @Test
    void texts_show_as_what_they_are_named() {
        assertThat(value("markdown(\"**bold**\")").data()).containsEntry("text/markdown", "**bold**");
        assertThat(value("latex(\"x^2\")").data()).containsEntry("text/latex", "$$x^2$$");
        assertThat(value("html(\"<p>a &amp; <b>b</b></p>\")").plain()).isEqualTo("a & b");
        assertThat(value("svg(\"<svg/>\")").data()).containsEntry("image/svg+xml", "<svg/>");
        assertThat(value("render(\"**b**\", \"text/markdown\")").data())
                .containsEntry("text/markdown", "**b**")
                .containsEntry("text/plain", "**b**");
        assertThat(value("render(Map.of(\"a\", 1), \"application/json\")").data())
                .containsEntry("application/json", Map.of("a", 1));
    }

    @Test
    void a_vega_lite_chart_is_data_for_the_front_end() {
        var chart = value("vegaLite(\"{\\\"mark\\\": \\\"bar\\\", \\\"title\\\": \\\"Dose\\\", \\\"width\\\": 200}\")");
        assertThat(chart.data().get("application/vnd.vegalite.v5+json"))
                .isEqualTo(Map.of("mark", "bar", "title", "Dose", "width", 200L));
        assertThat(chart.plain()).isEqualTo("Vega-Lite chart: Dose");
        assertThat(SHEET.failure("vegaLite(\"{no\")")).contains("This is no JSON");
    }

    @Test
    void displays_take_mime_types_as_ijava_does() {
        assertThat(SHEET.shown("String id = display(\"<b>3</b>\", \"text/html\", \"text/markdown\");\n"
                        + "updateDisplay(id, \"<b>2</b>\", \"text/html\");"))
                .isEqualTo("<b>3</b>\nnow <b>2</b>");
    }

    @Test
    void a_table_can_be_shown_whole_with_its_types() {
        var shown = value("show(il2(), 40)");
        assertThat(html(shown)).contains("overflow:auto", "<small>integer</small>", "… 56 more rows");
        assertThat(shown.plain()).contains("(96 rows × ");
        assertThat(value("show(1)").plain()).isEqualTo("1");
    }

    @Test
    void rows_show_as_a_small_table_beside_their_text() {
        var matrix = value("new double[][] {{1, 2.5}, {3, 4}}");
        assertThat(matrix.plain()).isEqualTo("[[1.0, 2.5], [3.0, 4.0]]");
        assertThat(html(matrix)).contains("<tr><td>1.0</td><td>2.5</td></tr>");
        var records = value("record Arm(String study, int n) {}\nList.of(new Arm(\"<A>\", 20), new Arm(\"B\", 30))");
        assertThat(html(records)).contains("<th>study</th><th>n</th>", "<td>&lt;A&gt;</td><td>20</td>");
        assertThat(value("Optional.of(2)").plain()).isEqualTo("2");
        assertThat(value("Optional.empty()").plain()).isEqualTo("(empty)");
        assertThat(value("List.of(1, 2)").data()).containsOnlyKeys("text/plain");
    }

    @Test
    void loops_show_how_far_they_are() {
        int before = SHEET.progress().size();
        assertThat(SHEET.shown("int sum = 0;\nfor (int i : progress(6)) { sum += i; Thread.sleep(150); }\nsum"))
                .isEqualTo("15");
        var told = SHEET.progress().subList(before, SHEET.progress().size());
        assertThat(told).isNotEmpty();
        assertThat(told.getFirst()).matches("steps: \\d of 6 \\(\\d+ %\\), .* left");
        assertThat(told.getLast()).isEqualTo("steps: 6 of 6");
        assertThat(SHEET.shown("progress(List.of(1, 2, 3).stream()).mapToInt(x -> x).sum()"))
                .isEqualTo("6");
        assertThat(SHEET.shown(
                        "var all = new ArrayList<String>();\nfor (var s : progress(Set.of(\"a\"))) all.add(s);\nall"))
                .isEqualTo("[a]");
    }

    @Test
    void the_librarys_long_computations_show_how_far_they_are() {
        int before = SHEET.progress().size();
        SHEET.shown("var res = rma(escalc(PLO, il2(), xi(\"cr\"), ni(\"n\")), REML, mods(num(\"year\")));\n"
                + "res.permutest(iterations(30_000));");
        var told = SHEET.progress().subList(before, SHEET.progress().size());
        assertThat(told).isNotEmpty().last().isEqualTo("permutations: 30000 of 30000");
        assertThat(List.copyOf(told).getFirst()).matches("permutations: \\d+ of 30000 \\(\\d+ %\\), .* left");
    }

    private static String html(MimeBundle bundle) {
        return String.valueOf(bundle.data().get("text/html"));
    }
}
