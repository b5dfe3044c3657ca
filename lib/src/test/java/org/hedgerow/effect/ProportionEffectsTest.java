package org.hedgerow.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProportionEffectsTest {
    private static final List<Proportion> ARMS =
            List.of(new Proportion(0, 6), new Proportion(3, 20), new Proportion(9, 9));

    @Test
    void only0_corrects_arms_with_a_zero_cell_and_no_others() {
        List<Effect> effects = Computation.of(OneProportion.PLO).effects(ARMS);
        assertThat(estimated(effects.get(0)).added()).isEqualTo(0.5);
        assertThat(estimated(effects.get(0)).yi()).isCloseTo(Math.log(0.5 / 6.5), within(1e-15));
        assertThat(estimated(effects.get(1)).added()).isZero();
        assertThat(estimated(effects.get(2)).yi()).isCloseTo(Math.log(9.5 / 0.5), within(1e-15));
    }

    @Test
    void variance_only_keeps_the_observed_proportion_and_the_observed_size() {
        var correction = new Correction(0.5, Correction.To.ONLY0, Correction.Scope.VARIANCE_ONLY);
        var effect = estimated(
                Computation.of(OneProportion.PR).with(correction).effects(ARMS).get(0));
        double p = 0.5 / 7;
        assertThat(effect.yi()).isZero();
        assertThat(effect.vi()).isCloseTo(p * (1 - p) / 6, within(1e-17));
    }

    @Test
    void none_leaves_an_arm_without_a_logit_and_says_why() {
        var effects = Computation.of(OneProportion.PLO).with(Correction.NOTHING).effects(ARMS);
        assertThat(effects.get(0))
                .isInstanceOfSatisfying(
                        Effect.NotEstimable.class, e -> assertThat(e.reason()).contains("zero cell"));
        assertThat(effects.get(1)).isInstanceOf(Effect.Estimated.class);
    }

    @Test
    void if0all_corrects_every_arm_once_one_has_a_zero_cell() {
        var correction = new Correction(0.5, Correction.To.IF0ALL, Correction.Scope.ESTIMATE_AND_VARIANCE);
        var method = Computation.of(OneProportion.PLO).with(correction);
        assertThat(method.effects(ARMS)).allMatch(e -> estimated(e).added() == 0.5);
        assertThat(method.effects(List.of(new Proportion(3, 20))))
                .allMatch(e -> estimated(e).added() == 0);
    }

    /// Every inverse undoes its transformation, Freeman-Tukey's at the arm's own size.
    @ParameterizedTest
    @EnumSource(OneProportion.class)
    void back_after_forth_is_where_it_began(OneProportion measure) {
        for (int n : new int[] {1, 2, 7, 40, 1000}) {
            for (int x = 0; x <= n; x += Math.max(1, n / 9)) {
                var effect = Computation.of(measure)
                        .with(Correction.NOTHING)
                        .effects(List.of(new Proportion(x, n)))
                        .get(0);
                if (effect instanceof Effect.Estimated e) {
                    assertThat(measure.scale().inverse(n).applyAsDouble(e.yi()))
                            .as("%s of %d/%d", measure, x, n)
                            .isCloseTo((double) x / n, within(2e-9));
                }
            }
        }
    }

    @Test
    void the_sine_is_cut_where_it_would_turn_back() {
        assertThat(Inverse.SINE_SQUARED.applyAsDouble(-0.2)).isZero();
        assertThat(Inverse.SINE_SQUARED.applyAsDouble(1.7)).isEqualTo(1);
    }

    private static Effect.Estimated estimated(Effect effect) {
        return (Effect.Estimated) effect;
    }
}
