package org.hedgerow.kernel.jshell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hedgerow.kernel.engine.Completeness;
import org.hedgerow.kernel.engine.Completions;
import org.junit.jupiter.api.Test;

class HelpTest extends EngineTest {

    private List<String> completed(String code) {
        return engine.complete(code, code.length()).matches().stream()
                .map(Completions.Match::text)
                .toList();
    }

    @Test
    void code_is_complete_when_it_could_run() {
        assertThat(engine.isComplete("int x = 1;")).isEqualTo(new Completeness.Complete());
        assertThat(engine.isComplete("1 + 1")).isEqualTo(new Completeness.Complete());
        assertThat(engine.isComplete("")).isEqualTo(new Completeness.Complete());
        assertThat(engine.isComplete("int x = = 1;")).isEqualTo(new Completeness.Invalid());
    }

    @Test
    void incomplete_code_says_how_far_to_indent() {
        assertThat(engine.isComplete("if (true) {")).isEqualTo(new Completeness.Incomplete("    "));
        assertThat(engine.isComplete("if (true) {\n    var s = \"}\";\n    while (f(")) // 3 deep
                .isEqualTo(new Completeness.Incomplete(" ".repeat(12)));
        assertThat(engine.isComplete("var s = \"\"\"\n  text")).isEqualTo(new Completeness.Incomplete(""));
    }

    @Test
    void members_are_completed_with_those_of_every_object_last() {
        var matches = completed("\"abc\".");

        assertThat(matches).contains("length()", "substring(");
        assertThat(matches.indexOf("length()")).isLessThan(matches.indexOf("hashCode()"));
    }

    @Test
    void what_fits_the_wanted_type_comes_first() {
        run("int number = 1;\nString name = \"a\";");

        var matches = completed("int wanted = n");

        assertThat(matches.indexOf("number")).isZero();
        assertThat(matches).contains("name");
    }

    @Test
    void the_text_to_replace_is_named_by_its_place() {
        var code = "int a = 1;\nMath.ab";
        var found = engine.complete(code, code.length());

        assertThat(code.substring(found.start(), found.end())).isEqualTo("ab");
        assertThat(found.matches()).extracting(Completions.Match::text).contains("abs(");
    }

    @Test
    void variables_of_the_same_cell_are_known_though_it_did_not_run() {
        assertThat(completed("import java.util.List;\nvar xs = new java.util.ArrayList<String>();\nxs.isE"))
                .containsExactly("isEmpty()");
        assertThat(completed("for (var s : new String[] {\"a\"}) {\n    s.leng"))
                .containsExactly("length()");
    }

    @Test
    void nothing_is_completed_within_quotes_and_remarks() {
        assertThat(completed("var s = \"Ma")).isEmpty();
        assertThat(completed("// Ma")).isEmpty();
    }

    @Test
    void a_call_is_inspected_with_all_its_signatures() {
        assertThat(engine.inspect("Math.abs(1)", 6, 0).plain())
                .contains("int Math.abs(int a)")
                .contains("double Math.abs(double a)");
        assertThat(engine.inspect("Math.abs(", 9, 0).plain()).contains("int Math.abs(int a)");
    }

    @Test
    void a_variable_is_inspected_with_its_type_and_the_unknown_not_at_all() {
        run("int number = 1;");

        assertThat(engine.inspect("number + 1", 3, 0).plain())
                .contains("number")
                .contains("int");
        assertThat(engine.inspect("nobody", 3, 0).isEmpty()).isTrue();
    }

    @Test
    void warming_up_leaves_nothing_behind() {
        engine.warmUp();

        assertThat(engine.definedNames()).isEmpty();
    }
}
