package org.hedgerow.kernel.jshell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FailuresTest extends EngineTest {

    @Test
    void an_unknown_name_is_answered_with_the_nearest_known_one() {
        run("int response = 3;");

        var failed = failure("int n = 1;\nint m = respons + n;");

        assertThat(text(failed)).isEqualTo("""
                        CompileError: There is no variable `respons` here. Did you mean `response`?
                        cell 2, line 2
                            int m = respons + n;
                                    ^^^^^^^""");
    }

    @Test
    void nothing_runs_of_a_cell_that_is_not_finished() {
        var failed = failure("System.out.println(1);\nfor (int i = 0; i < 3; i++) {");

        assertThat(failed.message()).isEqualTo("This `{` is never closed.");
        assertThat(output.stdout()).isEmpty();
    }

    @Test
    void nothing_runs_of_a_cell_whose_later_line_is_no_java() {
        failure("System.out.println(1);\nint x = = 3;");

        assertThat(output.stdout()).isEmpty();
    }

    @Test
    void an_exception_is_placed_in_cell_and_line() {
        run("int divide(int a, int b) {\n    return a / b;\n}");

        var failed = failure("int one = 1;\n\ndivide(one, 0)");

        assertThat(failed.name()).isEqualTo("ArithmeticException");
        assertThat(text(failed)).isEqualTo("""
                        ArithmeticException: / by zero: whole numbers cannot be divided by 0. With a decimal point (`1.0 / n`) the answer is \
                        Infinity or NaN.
                          cell 1, line 2, in divide
                              return a / b;
                          cell 2, line 3
                              divide(one, 0)""");
    }

    @Test
    void a_variable_whose_value_throws_is_placed_once() {
        assertThat(text(failure("var n = Integer.parseInt(\"x\");"))).isEqualTo("""
                        NumberFormatException: "x" is no number.
                            in Integer.parseInt
                          cell 1, line 1
                              var n = Integer.parseInt("x");""");
    }

    @Test
    void causes_are_shown() {
        var failed = failure("throw new IllegalStateException(\"outer\", new RuntimeException(\"inner\"));");

        assertThat(text(failed))
                .contains("IllegalStateException: outer")
                .contains("Caused by: RuntimeException: inner");
    }

    @Test
    void an_exception_of_the_cell_has_its_own_name() {
        var failed = failure("class TooFewStudies extends RuntimeException {}\nthrow new TooFewStudies();");

        assertThat(failed.name()).isEqualTo("TooFewStudies");
    }

    @Test
    void a_stack_overflow_leaves_the_session_usable() {
        var failed = failure("int deep(int n) { return deep(n + 1) + 1; }\ndeep(0)");

        assertThat(failed.name()).isEqualTo("StackOverflowError");
        assertThat(shown("1 + 1")).isEqualTo("2");
    }

    @Test
    void memory_running_out_leaves_the_session_usable() {
        var failed = failure(
                "var all = new java.util.ArrayList<long[]>();\nwhile (true) all.add(new long[Integer.MAX_VALUE]);");

        assertThat(failed.name()).isEqualTo("OutOfMemoryError");
        assertThat(shown("all.clear();\n1 + 1")).isEqualTo("2");
    }

    @Test
    void a_value_that_cannot_be_shown_says_why() {
        var failed = failure(
                "class Shy { public String toString() { throw new IllegalStateException(\"no\"); } }\nnew Shy()");

        assertThat(failed.name()).isEqualTo("IllegalStateException");
        assertThat(shown("1 + 1")).isEqualTo("2");
    }

    @Test
    void exit_does_not_end_the_process() {
        assertThat(shown("System.exit(3)")).isEqualTo("(exit 3)");
        assertThat(shown("Runtime.getRuntime().exit(4)")).isEqualTo("(exit 4)");
    }

    @Test
    void an_unknown_member_is_answered_with_the_nearest_of_its_owner() {
        run("var words = new java.util.ArrayList<String>();");

        var failed = failure("words.sise()");

        assertThat(text(failed)).contains("There is no method `sise` in ArrayList<String>. Did you mean `size`?");
        assertThat(text(failed)).endsWith("    words.sise()\n          ^^^^");
    }

    @Test
    void a_word_of_another_package_is_answered_with_ours() {
        assertThat(failure("var m = PLOGIT;").message()).contains("Here you type `PLO`");
    }

    @Test
    void wrong_arguments_are_answered_with_the_right_ones() {
        run("double half(double x) { return x / 2; }");

        assertThat(failure("half(1, 2)").message()).isEqualTo("`half` cannot take (int, int). It takes (double).");
        assertThat(failure("half(\"a\")").message()).startsWith("This is a String, but a double is wanted.");
        assertThat(failure("Math.abs(\"a\")").message()).startsWith("`abs` cannot take (String). It takes `abs(int)`");
    }

    @Test
    void a_word_in_quotes_that_is_none_is_pointed_out() {
        run("enum Method { REML, DL }\nMethod REML = Method.REML;\nvoid rma(Method m) {}");

        assertThat(failure("rma(\"REML\")").message()).contains("Type `REML` without quotes.");
    }

    @Test
    void a_wrong_type_is_named_with_the_one_wanted() {
        assertThat(failure("int n = \"ten\";").message()).startsWith("This is a String, but an int is wanted.");
        assertThat(failure("int n = 2.5;").message()).contains("lose digits");
        assertThat(failure("x <- 3").message()).contains("`=`");
        assertThat(failure("var s = 'abc';").message()).contains("double quotes");
    }

    @Test
    void a_bracket_left_open_is_pointed_at() {
        assertThat(text(failure("int a = 1;\nvar xs = java.util.List.of(1, (2 + 3;")))
                .contains("cell 1, line 2");
        var failed = failure("for (int i = 0; i < 3; i++) {\n    // not closed )\n    var s = \"}\";");

        assertThat(text(failed)).contains("This `{` is never closed.").contains("cell 2, line 1");
    }

    @Test
    void a_declaration_that_waits_for_another_is_remarked_on_and_cannot_be_used() {
        run("int response = 1;");
        assertThat(shown("int twice() { return 2 * responce; }")).isEqualTo("(nothing)");
        assertThat(output.stderr())
                .contains("`twice` cannot be used yet: it uses variable `responce`, which is not defined.")
                .contains("Did you mean `response`?");

        assertThat(failure("twice()").message()).startsWith("`twice` cannot be used yet");
        assertThat(shown("int responce = 3;\ntwice()")).isEqualTo("6");
    }

    @Test
    void a_table_where_effect_sizes_are_wanted_is_answered_with_the_call_that_makes_them() {
        run("class Table {}\nclass Effects {}\nvoid rma(Effects es) {}\nvar arms = new Table();");

        assertThat(failure("rma(arms)").message()).contains("Here you type `rma(escalc(PLO, arms");
    }

    @Test
    void a_word_of_a_static_import_is_known_and_options_may_be_many() {
        run("import static java.lang.Math.*;");
        run("double pool(double x, Number... options) { return x; }\nint REML = 1;");

        assertThat(failure("var x = sqtr(2);").message()).contains("Did you mean `sqrt`?");
        assertThat(failure("pool(1, \"REML\")").message())
                .isEqualTo("`pool` does not take `\"REML\"`. Type `REML` without quotes.");
    }

    @Test
    void a_records_constructor_is_asked_to_be_public() {
        assertThat(failure("record Arm(int n) { Arm { if (n < 0) throw new RuntimeException(); } }")
                        .message())
                .contains("`public`");
        assertThat(shown("record Arm(int n) { public Arm { n = Math.abs(n); } }\nnew Arm(-3)"))
                .isEqualTo("Arm[n=3]");
    }

    @Test
    void what_hedgerow_cannot_do_yet_is_said_and_not_recommended() {
        assertThat(failure("funnel(3)").message())
                .contains("cannot do that yet")
                .doesNotContain("res.funnel");
    }

    @Test
    void a_windows_path_is_told_to_take_slashes() {
        assertThat(failure("var file = \"C:\\Users\\me.csv\";").message()).contains("write / instead of");
    }

    @Test
    void display_as_a_last_line_shows_once() {
        run("import static org.hedgerow.kernel.jshell.Notebook.*;");
        assertThat(shown("display(\"x\")")).isEqualTo("(nothing)");
    }
}
