package org.hedgerow.kernel.jshell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import org.hedgerow.kernel.complete.Ranking.Offer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// What is offered where a value of a type is wanted, without the compiler.
class QuickOffersTest {

    private static final JShell JSHELL = JShell.create();

    static {
        Stream.of(
                        "import java.util.*;",
                        "int count = 3;",
                        "double ratio = 0.5;",
                        "String name = null;",
                        "var names = new ArrayList<String>();",
                        "List<Integer> counts = null;",
                        "Map<String, List<Integer>> byName = null;",
                        "record Arm(int n) {}",
                        "Arm arm = null;")
                .forEach(JSHELL::eval);
    }

    private final QuickOffers offers = new QuickOffers(
            new Scope(JSHELL, getClass().getClassLoader(), List.of(Collections.class)),
            new PackageTypes(getClass().getClassLoader(), List::of));

    /// Words as a library has them.
    public static final class Collections {
        private Collections() {}

        public static List<String> words() {
            return List.of();
        }

        public static List<Integer> sizes() {
            return List.of();
        }

        public static <T> List<T> any() {
            return List.of();
        }

        public static int size(String text) {
            return text.length();
        }

        public static String either(int number) {
            return "";
        }

        public static double either() {
            return 0;
        }
    }

    @AfterAll
    static void close() {
        JSHELL.close();
    }

    private List<String> fitting(String code) {
        return offers.at(code).orElseThrow().all().stream()
                .filter(Offer::fits)
                .map(Offer::text)
                .toList();
    }

    @Test
    void variables_and_words_of_a_declared_type_fit() {
        assertThat(fitting("int k = ")).containsExactlyInAnyOrder("count", "size(");
        assertThat(fitting("double k = ")).containsExactlyInAnyOrder("count", "ratio", "size(", "either(");
        assertThat(fitting("final String k =")).containsExactlyInAnyOrder("name", "either(");
        assertThat(fitting("var a = 1;\nlong k = ")).contains("a", "count");
        assertThat(fitting("for (int i = ")).contains("count");
    }

    @Test
    void type_arguments_have_to_agree() {
        assertThat(fitting("List<String> l = ")).containsExactlyInAnyOrder("names", "words()", "any()");
        assertThat(fitting("List<Integer> l = ")).containsExactlyInAnyOrder("counts", "sizes()", "any()");
        assertThat(fitting("Map<String,List<Integer>> m = ")).containsExactly("byName");
        assertThat(fitting("List l = ")).contains("names", "counts", "words()");
    }

    @Test
    void a_variable_that_is_given_a_value_wants_its_own_type() {
        assertThat(fitting("ratio = ")).containsExactlyInAnyOrder("count", "ratio", "size(", "either(");
        assertThat(fitting("counts = ")).containsExactlyInAnyOrder("counts", "sizes()", "any()");
    }

    @Test
    void the_compiler_is_asked_where_only_it_knows() {
        assertThat(offers.at("Arm k = ")).isEmpty();
        assertThat(offers.at("int[] k = ")).isEmpty();
        assertThat(offers.at("boolean b = count == ")).isEmpty();
        assertThat(offers.at("nobody = ")).isEmpty();
        assertThat(offers.at("count += ")).isEmpty();
    }
}
