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

    @Test
    void variables_of_other_types_survive_when_a_record_is_changed() {
        run("record Arm(int n) {}");
        run("var arm = new Arm(4);\nint n = arm.n();\nvar plain = java.util.List.of(1, 2);");

        run("record Arm(int n) { int twice() { return 2 * n; } }");

        assertThat(shown("n + plain.size()")).isEqualTo("6");
        assertThat(shown("new Arm(5).twice()")).isEqualTo("10");
    }

    @Test
    void objects_of_a_class_an_enum_and_an_interface_survive_when_their_cell_is_run_again() {
        var types = """
                enum Side { LEFT, RIGHT }
                interface Sized { int size(); }
                class Box implements Sized { int size = 3; Side side = Side.RIGHT; public int size() { return size; } }
                """;
        run(types);
        run("var box = new Box(); box.size = 7;\nSized sized = box;\nvar side = Side.LEFT;");

        run(types);

        assertThat(shown("box.size() + sized.size()")).isEqualTo("14");
        assertThat(shown("side == Side.LEFT && box.side == Side.RIGHT")).isEqualTo("true");
    }

    @Test
    void a_record_run_again_with_another_method_declared_beside_it_keeps_its_objects() {
        run("record Arm(int n) {}\nint total(java.util.List<Arm> arms) { return arms.size(); }");
        run("var arms = java.util.List.of(new Arm(1), new Arm(2));");

        run("record Arm(int n) {}\nint total(java.util.List<Arm> arms) { return 10 * arms.size(); }");

        assertThat(shown("total(arms) + arms.get(1).n()")).isEqualTo("22");
    }

    @Test
    void a_variable_whose_initializer_called_a_changed_method_is_not_computed_anew() {
        run("var calls = new int[1];\nint next() { return ++calls[0]; }");
        run("int first = next();\nvar list = new java.util.ArrayList<Integer>();\nlist.add(first);");
        run("first = 40; list.add(2);");

        run("int next() { return calls[0] += 100; }");

        assertThat(shown("first + \" \" + list + \" \" + calls[0]")).isEqualTo("40 [1, 2] 1");
        assertThat(shown("next()")).isEqualTo("101");
    }

    @Test
    void what_does_not_compile_changes_nothing() {
        run("int twice(int n) { return 2 * n; }\nrecord Arm(int n) {}");
        run("var six = twice(3);\nvar arm = new Arm(4);");

        failure("int twice(int n) { return 2 * m.n(; }");
        failure("record Arm(int n) { int x() { return ; }");

        assertThat(shown("six + arm.n() + twice(1)")).isEqualTo("12");
    }
}
