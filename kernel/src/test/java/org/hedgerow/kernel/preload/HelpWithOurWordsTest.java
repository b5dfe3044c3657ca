package org.hedgerow.kernel.preload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hedgerow.kernel.engine.Cell;
import org.hedgerow.kernel.engine.Completions;
import org.hedgerow.kernel.engine.Engine;
import org.hedgerow.kernel.engine.Outcome;
import org.hedgerow.kernel.jshell.JShellEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tab and Shift+Tab in a session as users have it.
class HelpWithOurWordsTest {

    private static final Engine ENGINE = new JShellEngine(Preload.settings());

    @BeforeAll
    static void begin() {
        var before = """
                var arms = il2();
                var es = escalc(PLO, arms, xi("cr"), ni("n"));
                var res = rma(es, REML);
                var other = Table.create("other", DoubleColumn.create("zz", 1));""";
        assertThat(ENGINE.execute(new Cell("cell 1", before), new Heard())).isInstanceOf(Outcome.Done.class);
    }

    @AfterAll
    static void end() {
        ENGINE.close();
    }

    private static Completions completed(String code) {
        return ENGINE.complete(code, code.length());
    }

    private static List<String> texts(String code) {
        return completed(code).matches().stream().map(Completions.Match::text).toList();
    }

    @Test
    void columns_are_those_of_the_table_in_the_call_around() {
        assertThat(texts("escalc(PLO, arms, xi(\"")).contains("n", "cr", "pr").doesNotContain("zz");
        assertThat(texts("var e = escalc(PLO, arms, xi(\"cr\"), ni(\""))
                .contains("n")
                .doesNotContain("zz");
        assertThat(texts("other.column(\"")).containsExactly("zz");
        assertThat(texts("rma(es, mods(factor(\"mod")).containsExactly("modality");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "res.subgroup(\"dose_",
                "res.cumul(\"dose_",
                "num(\"dose_",
                "slab(\"dose_",
                "cluster(\"dose_",
                "arms.stringColumn(\"dose_"
            })
    void wherever_a_column_is_wanted_columns_are_offered(String code) {
        assertThat(texts(code)).containsExactly("dose_class");
    }

    @Test
    void what_is_typed_is_replaced_and_the_quote_is_not_doubled() {
        var code = "escalc(PLO, arms, xi(\"c";
        var found = completed(code);

        assertThat(found.start()).isEqualTo(code.length() - 1);
        assertThat(found.end()).isEqualTo(code.length());
        assertThat(found.matches().getFirst()).isEqualTo(new Completions.Match("cr", "column", "a column of arms"));
    }

    @Test
    void text_that_is_no_name_is_left_alone() {
        assertThat(texts("System.out.println(\"c")).isEmpty();
        assertThat(texts("var s = \"c")).isEmpty();
    }

    @Test
    void outcomes_of_the_review_are_offered() {
        assertThat(texts("published(\"")).containsExactly("CR", "PR", "OR");
    }

    @Test
    void files_are_offered_folder_by_folder(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("data"));
        Files.writeString(folder.resolve("data/arms.csv"), "n\n1\n");

        assertThat(texts("read(\"" + folder + "/")).containsExactly("data/");
        assertThat(texts("read(\"" + folder + "/data/a")).containsExactly("arms.csv");
        assertThat(texts("read(\"" + folder + "/nowhere/")).isEmpty();
    }

    @Test
    void the_options_a_call_takes_come_first_and_say_what_they_are_for() {
        var matches = completed("rma(es, ").matches();

        assertThat(matches.subList(0, 15))
                .extracting(Completions.Match::text)
                .contains("ADHOC", "DL", "KNHA", "ML")
                .doesNotContain("PLO", "arms", "xi(");
        assertThat(completed("rma(es, KNH").matches())
                .containsExactly(new Completions.Match("KNHA", "instance", "Knapp-Hartung."));
        assertThat(completed("res.fores").matches())
                .containsExactly(new Completions.Match("forest(", "function", "The forest plot."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rma", "rma(", "rma(es, REML)"})
    void a_word_of_ours_is_inspected_with_its_signature_purpose_and_example(String code) {
        var bundle = ENGINE.inspect(code, 3, 0);

        assertThat(bundle.plain())
                .contains("Rma Hedgerow.rma(Escalc effects, RmaOption... options)")
                .contains("Pools effect sizes")
                .contains("rma(es, REML, KNHA)");
        assertThat(bundle.data().getOrDefault("text/html", "").toString())
                .contains("<p>Pools effect sizes", "<code class=\"language-java\">rma(es, REML, KNHA)");
        assertThat(bundle.data().getOrDefault("text/markdown", "").toString()).contains("```java\nrma(es, REML, KNHA)");
    }

    @Test
    void an_option_a_method_and_an_overloaded_word_are_inspected() {
        assertThat(ENGINE.inspect("KNHA", 4, 0).plain()).contains("Knapp-Hartung");
        assertThat(ENGINE.inspect("res.predict()", 8, 0).plain()).contains("prediction interval");
        assertThat(ENGINE.inspect("escalc", 6, 0).plain())
                .contains("Effect sizes of single proportions", "Effect sizes of correlations", "measure: `PR`");
    }

    @Test
    void a_variable_is_inspected_with_what_it_holds() {
        assertThat(ENGINE.inspect("res", 3, 0).plain()).contains("res: Rma", "A fitted model");
        assertThat(ENGINE.inspect("arms", 4, 0).plain()).contains("arms: Table", "Holds: the columns arm_id, label");
    }

    @Test
    void within_a_call_the_called_word_is_inspected() {
        var code = "rma(es, ";
        assertThat(ENGINE.inspect(code, code.length(), 0).plain()).contains("Pools effect sizes");
        assertThat(ENGINE.inspect("res.predict(", 12, 0).plain()).contains("prediction interval");
    }

    @Test
    void a_column_is_inspected_with_its_type_its_values_and_what_is_missing() {
        assertThat(ENGINE.inspect("xi(\"cr\")", 5, 0).plain()).contains("column of type integer", "from ", " to ");
        assertThat(ENGINE.inspect("arms.stringColumn(\"modality\")", 22, 0).plain())
                .contains("arms.column(\"modality\")", "column of type string");
        assertThat(ENGINE.inspect("arms.column(\"nobody\")", 15, 0).isEmpty()).isTrue();
    }

    @Test
    void a_fits_own_columns_are_offered() {
        assertThat(completed("res.subgroup(\"modal").matches())
                .containsExactly(new Completions.Match("modality", "column", "a column of res"));
    }

    @Test
    void the_libraries_and_the_jdk_are_inspected_with_their_comments() {
        assertThat(ENGINE.inspect("arms.dropWhere(", 14, 0).plain()).contains("EXCLUDING any rows");
        assertThat(ENGINE.inspect("XYChart", 7, 0).isEmpty()).isFalse();
        assertThat(ENGINE.inspect("Math.abs(", 8, 0).plain()).contains("int Math.abs(int a)", "absolute value");
        assertThat(completed("arms.dropW").matches().getFirst().signature()).contains("rows");
    }

    @Test
    void variables_of_the_cell_count_before_they_have_values() {
        assertThat(texts("var fit = rma(es, REML);\nfit.fores")).containsExactly("forest(");
        assertThat(texts("var e2 = escalc(PLO, arms, xi(\"cr\"), ni(\"n\"));\nrma(e"))
                .contains("e2", "es");
        assertThat(texts("var e2 = escalc(PLO, arms, xi(\"cr\"), ni(\"n\"));\nrma(")
                        .getFirst())
                .isIn("e2", "es");
        assertThat(texts("String res = \"\";\nres.strip")).contains("strip()").doesNotContain("forest(");
        assertThat(texts("for (var res : List.of(\"a\")) { res.strip")).contains("strip()");
        assertThat(texts("List.of(\"a\").stream().map(res -> res.isBl")).containsExactly("isBlank()");
    }

    @Test
    void what_reflection_cannot_tell_the_compiler_does() {
        assertThat(texts("List.of(\"a\").get(0).strip")).contains("strip()");
        assertThat(texts("new double[] {1}.len")).containsExactly("length");
        assertThat(texts("import java.uti")).containsExactly("util.");
        assertThat(texts("java.util.Coll")).contains("Collections");
    }

    @Test
    void types_packages_and_keywords_are_offered_by_their_beginning() {
        assertThat(texts("Tab")).contains("Table");
        assertThat(texts("ArrayLi")).contains("ArrayList");
        assertThat(texts("jav")).contains("java.");
        assertThat(texts("whi")).containsExactly("while");
    }

    @Test
    void where_numbers_are_wanted_columns_of_numbers_come_first() {
        assertThat(texts("escalc(PLO, arms, xi(\""))
                .startsWith("year", "n", "cr", "pr")
                .endsWith("exclusion_reason", "note")
                .contains("arm_id");
        assertThat(texts("rma(es, mods(num(\"")).startsWith("year", "n", "cr", "pr");
        assertThat(texts("rma(es, mods(factor(\"")).startsWith("arm_id", "label");
        assertThat(texts("escalc(PLO, arms, xi(\"cr\"), ni(\"n\"), slab(\"")).startsWith("arm_id", "label");
    }
}
