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

        assertThat(failed.message()).contains("bracket");
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
                        ArithmeticException: / by zero
                          cell 1, line 2, in divide
                              return a / b;
                          cell 2, line 3
                              divide(one, 0)""");
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
                "var all = new java.util.ArrayList<long[]>();\nwhile (true) all.add(new long[Integer.MAX_VALUE - 8]);");

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
}
