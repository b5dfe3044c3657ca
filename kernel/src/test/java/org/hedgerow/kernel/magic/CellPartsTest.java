package org.hedgerow.kernel.magic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CellPartsTest {

    private static List<CellParts.Part> parts(String code) {
        return CellParts.of(code, Set.of("jars", "time", "maven")::contains);
    }

    private static String described(String code) {
        return parts(code).stream()
                .map(part -> switch (part) {
                    case CellParts.Part.Java java -> "java[" + java.code().strip() + "]";
                    case CellParts.Part.Line(var call) -> "%" + call.name() + call.arguments() + "@" + call.line();
                    case CellParts.Part.Whole(var call, var body) ->
                        "%%" + call.name() + call.arguments() + "[" + body.strip() + "]";
                })
                .toList()
                .toString();
    }

    @Test
    void java_and_magics_come_in_the_order_of_the_lines() {
        assertThat(described("int a = 1;\n%jars x.jar 'my file.jar'\na + 1"))
                .isEqualTo("[java[int a = 1;], %jars[x.jar, my file.jar]@2, java[a + 1]]");
        assertThat(described("  %time a\n%time b")).isEqualTo("[%time[a]@1, %time[b]@2]");
    }

    @Test
    void java_keeps_its_place_in_the_cell() {
        var last = (CellParts.Part.Java) parts("%jars é.jar\n\n  a + 1").getLast();
        assertThat(last.code()).isEqualTo(" ".repeat(11) + "\n\n  a + 1");
    }

    @Test
    void a_magic_above_the_cell_takes_all_of_it() {
        assertThat(described("// how long?\n%%time twice\nint a = 1;\na")).isEqualTo("[%%time[twice][int a = 1;\na]]");
    }

    @Test
    void percent_signs_of_java_are_left_alone() {
        for (var java : List.of(
                "a % b",
                "var x = 7\n  % b;",
                "var x = 7\n  %b;",
                "String s = \"\"\"\n%time x\n\"\"\";",
                "/*\n%time x\n*/ a",
                "String s = \"= %jars a\";",
                "\"%s\".formatted(1)",
                "!done")) {
            assertThat(parts(java)).containsExactly(new CellParts.Part.Java(java));
        }
    }

    @Test
    void an_unknown_magic_is_one_where_java_has_ended() {
        assertThat(described("int a = 1;\n%nope x")).isEqualTo("[java[int a = 1;], %nope[x]@2]");
        assertThat(described("!ls -l")).isEqualTo("[%!ls[-l]@1]");
    }

    @Test
    void a_magic_within_code_becomes_a_call() {
        assertThat(described("var jars = %jars a.jar \"b c.jar\"\njars"))
                .isEqualTo("[java[var jars = lineMagic(\"jars\", java.util.List.of(\"a.jar\", \"b c.jar\"));\njars]]");
        assertThat(described("if (true) {\n  %jars a.jar\n}"))
                .isEqualTo("[java[if (true) {\nlineMagic(\"jars\", java.util.List.of(\"a.jar\"));\n}]]");
    }

    @Test
    void what_is_left_for_completion_keeps_its_length() {
        var code = "%jars x\n%time a.b\nc.d";
        assertThat(CellParts.onlyJava(code, Set.of("jars", "time")::contains)).isEqualTo("      x\n      a.b\nc.d");
    }
}
