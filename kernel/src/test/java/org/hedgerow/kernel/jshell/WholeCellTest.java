package org.hedgerow.kernel.jshell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholeCellTest extends EngineTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int x = \"s\";",
                "nobody",
                "nobody + 1",
                "\"text\".nobody();",
                "Math.max(1, \"2\");",
                "var list = java.util.List.of(1);\nString first = list.get(0);",
                "int n = 5;\nn.length()",
                "record P(int a) {}\nvar p = new P(\"s\");",
                "int f(int n) { return n; }\nString s = f(1);",
                "int k = 3;\nint f(int n) { return n * k; }\nint g(int n) { return f(n); }\nString s = g(1);",
                "for (int i = 0; i < 3; i++) { boolean b = i; }",
                "public static final int A = 3;\nString s = A;",
                "true && 3",
                "if (1 == \"s\") {}",
            })
    void a_cell_with_an_error_in_a_later_line_does_nothing_at_all(String wrong) {
        var code = "System.out.println(\"ran\");\n" + wrong;

        var failed = failure(code);

        assertThat(output.stdout()).isEmpty();
        assertThat(failed.name()).isEqualTo("CompileError");
        long line = code.lines().count();
        assertThat(text(failed))
                .contains("cell 1, line " + line)
                .contains(code.lines().toList().getLast());
    }

    @Test
    void the_caret_stands_where_the_error_is() {
        assertThat(text(failure("System.out.println(1);\nvar a = 2;\n  a + nobody")))
                .isEqualTo("""
                CompileError: There is no variable `nobody` here.
                cell 1, line 3
                      a + nobody
                          ^^^^^^""");
    }

    @Test
    void imports_before_the_error_are_in_force() {
        assertThat(text(failure("import java.time.*;\nSystem.out.println(\"ran\");\nint day = LocalDate.now();")))
                .contains("line 3");
        assertThat(output.stdout()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int x = 1;\nString x = \"two\";\nx.length()",
                "int n = 0;\nn = 5;\nRunnable r = () -> System.out.println(n);\nr.run();\n\"abc\".length()",
                "int n;\nn++;\nSystem.out.println(n);\n1 + 2",
                "int a = 1;\nint twice(int n) { return 2 * help(n); }\nint help(int n) { return n; }\ntwice(a) + 1",
                "int a = 1;\nint f(int n) { return n; }\nint b = a;\nint f(String s) { return 2; }\nf(a) + f(\"s\")",
                "int a = 1;\nrecord P(int n) { Q q() { return new Q(n); } }\nrecord Q(int n) {}\nnew P(3).q().n()",
                "int a = 1;\nclass Node { Node next; int n = 3; }\nnew Node().n",
                "int n = 2;\nvar s = java.util.stream.IntStream.of(1, 2).map(n -> n).sum();\ns",
                "int i = 3;\nfor (int i = 0; i < 2; i++) {}\ni",
                "final int n = 1;\nn + 2",
                "static int n = 1;\nn + 2",
                "var a = 1;\nenum Colour { RED, GREEN, BLUE }\nColour.values().length",
                "var a = 1;\ninterface Shape { int area(); }\nShape s = () -> 3;\ns.area()",
                "int count = 0;\nvoid more() { count++; }\nmore();\nmore();\nmore();\ncount",
                "var one = 1;\none;\none + 2",
                "var text = \"abc\"; // remark\ntext.length() // another",
                "int a = 1, b = 2;\na + b",
                "var a = new int[] {1, 2};\nint b[] = {3};\nb[0]",
                "var o = new Object() { int n = 3; };\no.n",
                "sealed interface S permits T {}\nrecord T(int n) implements S {}\nvar t = new T(3);\nt.n()",
                "var x = 1;\n<T> T same(T t) { return t; }\nsame(3)",
                "var y = 1;\n@Deprecated public int old() { return 3; }\nold()",
                "var x = 1;\nimport java.time.Year;\nYear.of(3).getValue()",
            })
    void what_a_block_cannot_say_but_a_cell_may_still_runs(String code) {
        assertThat(shown(code)).isEqualTo("3");
        assertThat(shown(code)).as("run again").isEqualTo("3");
    }

    @Test
    void a_type_declared_anew_is_missed_by_what_was_made_with_it_only_where_that_is_used() {
        run("record P(int a) {}");
        run("P p = new P(1);");

        var failed = failure("System.out.println(1);\nrecord P(int a) { int b() { return 2; } }\nP q = p;");

        assertThat(output.stdout()).isEqualTo("1\n");
        assertThat(text(failed)).contains("`p` was made with the `P` of before", "cell 3, line 3");
    }

    @Test
    void a_declaration_that_waits_may_be_what_the_cell_brings() {
        run("T make() { return new T(); }");

        assertThat(shown("var a = 1;\nclass T { int n = 3; }\nmake().n")).isEqualTo("3");
    }

    @Test
    void a_method_of_the_cell_does_not_hide_the_sessions_of_that_name() {
        run("int f(String s) { return 3; }");

        assertThat(shown("var a = 1;\nint f(int n) { return n; }\nf(\"s\")")).isEqualTo("3");
    }

    @Test
    void what_it_costs_is_measured() {
        var two = median("int a = 1;\na + 1", "int b = 1;\nb + 1");
        var one = median("a + 1", "b + 1");
        System.out.printf("MEASURED one line %.1f ms, two lines %.1f ms%n", one, two);
        assertThat(two).isPositive();
    }

    private double median(String... cells) {
        var times = new java.util.ArrayList<Double>();
        for (int i = 0; i < 60; i++) {
            long begin = System.nanoTime();
            run(cells[i % cells.length]);
            times.add((System.nanoTime() - begin) / 1e6);
        }
        times.sort(null);
        return times.get(times.size() / 2);
    }
}
