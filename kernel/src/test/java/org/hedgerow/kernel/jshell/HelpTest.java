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

    @Test
    void the_code_of_what_a_cell_declared_is_shown_where_more_is_asked_for() {
        run("int twice(int n) {\n    return 2 * n;\n}\nvar six = twice(3);");
        run("record Arm(int n) {}");

        assertThat(engine.inspect("twice(", 5, 1).plain())
                .contains("int twice(int n)", "Declared in cell 1", "    return 2 * n;");
        assertThat(engine.inspect("six", 3, 1).plain())
                .contains("Holds: 6", "Declared in cell 1", "var six = twice(3);");
        assertThat(engine.inspect("Arm", 3, 1).plain()).contains("Declared in cell 2", "record Arm(int n) {}");
        assertThat(engine.inspect("twice(", 5, 0).plain()).doesNotContain("Declared in");
        assertThat(engine.inspect("Math.abs", 8, 1).plain())
                .isEqualTo(engine.inspect("Math.abs", 8, 0).plain());
    }
}
