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

    @Test
    void a_variable_made_with_a_type_that_changed_is_named_at_once_and_where_it_is_used() {
        run("record Arm(int n) {}");
        run("var arm = new Arm(4);\nArm other = new Arm(5);\nvar all = new java.util.ArrayList<Arm>();");
        run("int n = arm.n();");

        run("record Arm(int n, int m) {}");

        var said = "`%s` was made with the `Arm` of before; run the cell that makes it again (cell 2, line %s).";
        assertThat(output.stderr().lines())
                .containsExactly(
                        "Note: " + said.formatted("all", 3),
                        "Note: " + said.formatted("arm", 1),
                        "Note: " + said.formatted("other", 2));
        assertThat(failure("1 + arm.n()").message()).isEqualTo(said.formatted("arm", 1));
        assertThat(failure("other").message()).isEqualTo(said.formatted("other", 2));
        assertThat(failure("all.size()").message()).isEqualTo(said.formatted("all", 3));
        assertThat(shown("n")).isEqualTo("4");
        assertThat(shown("var arm = new Arm(1, 2);\narm.m()")).isEqualTo("2");
    }

    @Test
    void a_variable_made_again_in_the_cell_that_changes_its_type_is_not_remarked_on() {
        run("record Arm(int n) {}\nvar arm = new Arm(4);");

        run("record Arm(int n, int m) {}\nvar arm = new Arm(1, 2);");

        assertThat(output.stderr()).isEmpty();
        assertThat(shown("arm.m()")).isEqualTo("2");
    }

    @Test
    void a_list_of_objects_of_a_type_that_changed_is_named_and_says_so_when_it_is_asked() {
        run("record Arm(int n) {}");
        run("java.util.List<Arm> arms = new java.util.ArrayList<>(java.util.List.of(new Arm(4)));");

        run("record Arm(int n) { int twice() { return 2 * n; } }");

        assertThat(output.stderr()).startsWith("Note: `arms` was made with the `Arm` of before;");
        assertThat(failure("arms.get(0).twice()").message())
                .isEqualTo("This was made with the `Arm` of before; run the cell that makes it again.");
    }

    @Test
    void what_waits_for_a_lost_variable_says_why_it_is_lost() {
        run("record Arm(int n) {}");
        run("Arm arm = new Arm(4);\nint size() { return arm.n(); }");

        run("record Arm(int n, int m) {}");

        assertThat(failure("size()").message())
                .contains("it uses variable `arm`, which is not defined. `arm` was made with the `Arm` of before;");
    }

    @Test
    void a_variable_computed_with_a_method_that_now_gives_another_type_is_named() {
        run("int times(int n) { return 2 * n; }");
        run("var six = times(3);");

        run("double times(int n) { return 2.5 * n; }");

        assertThat(output.stderr()).startsWith("Note: `six` was made with the `times` of before;");
        assertThat(failure("six").message()).startsWith("`six` was made with the `times` of before;");
    }

    @Test
    void a_variable_that_never_had_a_value_is_not_lost() {
        run("record Arm(int n) {}\nArm arm = null;");

        run("record Arm(int n) { int twice() { return 2 * n; } }");

        assertThat(output.stderr()).isEmpty();
        assertThat(shown("arm == null")).isEqualTo("true");
    }
}
