package org.hedgerow.kernel.jshell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.hedgerow.kernel.engine.Outcome;
import org.junit.jupiter.api.Test;

class UnnamedResultsTest extends EngineTest {

    private List<String> unnamed() {
        return IntStream.range(1, 100)
                .mapToObj(i -> "$" + i)
                .filter(name -> run(name) instanceof Outcome.Value)
                .toList();
    }

    private void runSums(int from, int to) {
        IntStream.range(from, to).forEach(i -> run("0 + " + i));
    }

    @Test
    void results_without_a_name_do_not_pile_up() {
        runSums(0, 60);

        var kept = unnamed();
        assertThat(kept).hasSize(20);
        assertThat(kept.stream().map(this::shown).toList())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(40, 60).mapToObj(Integer::toString).toList());
    }

    @Test
    void one_that_is_gone_says_why() {
        run("7");
        var first = unnamed().getFirst();
        runSums(0, 25);

        assertThat(failure(first + " + 1").message())
                .isEqualTo(
                        "Of results without a name the latest 20 are kept: run its cell again, with `var x = ` before"
                                + " it.");
    }

    @Test
    void one_that_a_declaration_uses_stays() {
        run("7");
        var first = unnamed().getFirst();
        run("int next() { return %s + 1; }".formatted(first));
        runSums(0, 60);

        assertThat(shown("next()")).isEqualTo("8");
    }
}
