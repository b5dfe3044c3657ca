package org.hedgerow.kernel.complete;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestWordTest {

    private static final List<String> WORDS = List.of("REML", "DL", "escalc", "subgroup", "res", "es", "T");

    @ParameterizedTest
    @CsvSource({"REMLL, REML", "reml, REML", "ecalc, escalc", "subgrop, subgroup", "DI, DL", "rse, res"})
    void a_slip_of_the_finger_is_undone(String typed, String meant) {
        assertThat(NearestWord.to(typed, WORDS)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"forest", "zzz", "mul", "g", "rs", "del", "dl2"})
    void a_word_far_from_all_others_is_not_guessed_at(String typed) {
        assertThat(NearestWord.to(typed, WORDS)).isEmpty();
    }
}
