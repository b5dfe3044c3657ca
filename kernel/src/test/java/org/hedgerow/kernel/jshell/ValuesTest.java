package org.hedgerow.kernel.jshell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ValuesTest extends EngineTest {

    @Test
    void the_last_expression_is_shown() {
        assertThat(shown("1 + 1")).isEqualTo("2");
        assertThat(shown("int x = 5;\nx")).isEqualTo("5");
        assertThat(shown("\"a\" + x")).isEqualTo("a5");
        assertThat(shown("x // the number")).isEqualTo("5");
        assertThat(shown("x\n// a remark below")).isEqualTo("5");
    }

    @Test
    void declarations_assignments_and_statements_show_nothing() {
        assertThat(shown("var x = 5;")).isEqualTo("(nothing)");
        assertThat(shown("var y = 5")).isEqualTo("(nothing)");
        assertThat(shown("x = 6")).isEqualTo("(nothing)");
        assertThat(shown("int f(int a) { return a; }")).isEqualTo("(nothing)");
        assertThat(shown("record R(int a) {}")).isEqualTo("(nothing)");
        assertThat(shown("import java.util.List;")).isEqualTo("(nothing)");
        assertThat(shown("for (int i = 0; i < 3; i++) { x++; }")).isEqualTo("(nothing)");
        assertThat(shown("System.out.print(x)")).isEqualTo("(nothing)");
        assertThat(shown("")).isEqualTo("(nothing)");
        assertThat(shown("// only a remark")).isEqualTo("(nothing)");
        assertThat(output.stdout()).isEqualTo("9");
    }

    @Test
    void a_semicolon_after_an_expression_keeps_its_value_from_being_shown() {
        assertThat(shown("int x = 1; x;")).isEqualTo("(nothing)");
        assertThat(shown("Math.abs(-3);")).isEqualTo("(nothing)");
        assertThat(shown("Math.abs(-3)")).isEqualTo("3");
    }

    @Test
    void null_is_shown_as_null() {
        assertThat(shown("Object nothing = null;\nnothing")).isEqualTo("null");
    }

    @Test
    void a_value_of_a_type_of_the_cell_reaches_the_renderer_as_an_object() {
        assertThat(shown("record Arm(String study, int n) {}\nnew Arm(\"Rosenberg\", 10)"))
                .isEqualTo("Arm[study=Rosenberg, n=10]");
    }

    @Test
    void declarations_may_use_what_is_declared_below_them() {
        assertThat(shown("int f() { return g(); }\nint g() { return 7; }\nf()")).isEqualTo("7");
    }

    @Test
    void types_that_meet_in_one_variable_survive_the_weaving() {
        assertThat(shown("""
                        interface Shape {}
                        record Circle(double r) implements Shape {}
                        record Square(double a) implements Shape {}
                        Shape pick(boolean round) {
                            var shape = round ? new Circle(1) : new Square(2);
                            for (int i = 0; i < 3; i++) {
                                shape = i == 1 ? new Square(i) : shape;
                            }
                            return shape;
                        }
                        pick(true)
                        """)).isEqualTo("Square[a=1.0]");
    }
}
