package org.hedgerow.kernel.jshell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunAgainTest extends EngineTest {

    @Test
    void variables_computed_with_a_method_survive_when_it_is_run_again() {
        var method = "int twice(int n) { return 2 * n; }";
        run(method);
        run("var six = twice(3);");

        run(method);

        assertThat(shown("six")).isEqualTo("6");
    }

    @Test
    void variables_computed_with_a_method_survive_when_it_is_changed() {
        run("int times(int n) { return 2 * n; }");
        run("var six = times(3);\nint plain = times(1);");

        run("int times(int n) { java.util.function.IntUnaryOperator f = x -> 3 * x; return f.applyAsInt(n); }");

        assertThat(shown("six + plain")).isEqualTo("8");
        assertThat(shown("times(3)")).isEqualTo("9");
    }

    @Test
    void objects_of_a_record_survive_when_its_cell_is_run_again() {
        var record = "record Arm(int n) { int twice() { return 2 * n; } }";
        run(record);
        run("var arm = new Arm(4);\nvar arms = new java.util.ArrayList<Arm>();\narms.add(arm);");

        run(record);
        run("import java.util.function.*;");
        run(record);

        assertThat(shown("arms.get(0).twice() + arm.n()")).isEqualTo("12");
    }

    @Test
    void a_variable_declared_anew_has_its_new_value() {
        run("int n = 5;");

        assertThat(shown("int n;\nn")).isEqualTo("0");
        assertThat(shown("int n = 7;\nn")).isEqualTo("7");
        assertThat(shown("String n = \"text\";\nn")).isEqualTo("text");
    }
}
