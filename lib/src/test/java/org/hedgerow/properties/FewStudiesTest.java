package org.hedgerow.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.hedgerow.effect.Computation;
import org.hedgerow.effect.EffectSizes;
import org.hedgerow.effect.OneProportion;
import org.hedgerow.effect.Proportion;
import org.hedgerow.effect.Study;
import org.hedgerow.model.Settings;
import org.hedgerow.predict.Pooled;
import org.hedgerow.predict.PredictionType;
import org.junit.jupiter.api.Test;

/// One arm and two arms are pooled, and the result says how little that is; arms without an event too.
class FewStudiesTest {

    @Test
    void one_arm_has_an_answer_with_a_caveat_and_no_prediction() {
        Arms.all().map(arms -> arms.subList(0, 1)).forEach(arms -> {
            Pooled pooled = pooled(arms);
            assertThat(pooled.natural(PredictionType.DEFAULT).estimate()).isBetween(0.0, 1.0);
            assertThat(pooled.natural(PredictionType.DEFAULT).prediction()).isEmpty();
            assertThat(pooled.notes()).anyMatch(note -> note.contains("A single arm says nothing"));
        });
    }

    @Test
    void two_arms_have_an_answer_with_a_caveat() {
        Arms.all()
                .filter(arms -> arms.size() > 1)
                .map(arms -> arms.subList(0, 2))
                .forEach(arms -> {
                    Pooled pooled = pooled(arms);
                    assertThat(pooled.fit().pooled().standardError())
                            .isPositive()
                            .isFinite();
                    assertThat(pooled.natural(PredictionType.DEFAULT).prediction())
                            .isPresent();
                    assertThat(pooled.notes()).anyMatch(note -> note.contains("only 2 arms"));
                });
    }

    @Test
    void arms_without_an_event_and_arms_with_nothing_else_are_pooled_with_a_note() {
        IntStream.rangeClosed(2, 60).forEach(n -> {
            List<Proportion> none = List.of(new Proportion(0, n), new Proportion(0, 3 * n), new Proportion(0, 50));
            List<Proportion> full = List.of(new Proportion(n, n), new Proportion(3 * n, 3 * n));
            assertThat(pooled(none).notes()).anyMatch(note -> note.contains("No arm has an event"));
            assertThat(pooled(full).notes()).anyMatch(note -> note.contains("without an event"));
        });
    }

    private static Pooled pooled(List<Proportion> arms) {
        List<Study<Proportion>> studies = IntStream.range(0, arms.size())
                .mapToObj(i -> new Study<>("arm " + i, "arm " + i, arms.get(i)))
                .toList();
        return Pooled.of(EffectSizes.of("x", Computation.of(OneProportion.PLO), studies), Settings.DEFAULTS);
    }
}
