package org.hedgerow.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.hedgerow.effect.Computation;
import org.hedgerow.effect.Effect;
import org.hedgerow.effect.EffectSizes;
import org.hedgerow.effect.MeanSize;
import org.hedgerow.effect.OneProportion;
import org.hedgerow.effect.Proportion;
import org.hedgerow.effect.Study;
import org.hedgerow.model.Method;
import org.hedgerow.model.Settings;
import org.hedgerow.predict.Pooled;
import org.hedgerow.predict.PredictionType;
import org.junit.jupiter.api.Test;

/// Miller 1978, Am Stat 32:138: the inverse of Freeman and Tukey's transformation, four proportions. The
/// paper's transformation is twice the one used here.
class Miller1978Test {
    private static final List<Proportion> ARMS =
            List.of(new Proportion(3, 11), new Proportion(6, 17), new Proportion(10, 21), new Proportion(1, 6));
    private static final double[] TRANSFORMED = {1.1391, 1.2888, 1.5253, 0.9515};
    private static final double[] VARIANCES = {0.0870, 0.0571, 0.0465, 0.1538};

    @Test
    void transformed_proportions() {
        List<Effect> effects = Computation.of(OneProportion.PFT).effects(ARMS);
        for (int i = 0; i < TRANSFORMED.length; i++) {
            var effect = (Effect.Estimated) effects.get(i);
            assertThat(2 * effect.yi()).isCloseTo(TRANSFORMED[i], within(6e-5));
            assertThat(4 * effect.vi()).isCloseTo(VARIANCES[i], within(6e-5));
        }
    }

    @Test
    void pooled_by_inverse_variances_and_brought_back_at_the_harmonic_mean() {
        List<Study<Proportion>> studies = IntStream.range(0, ARMS.size())
                .mapToObj(i -> new Study<>("arm " + i, "arm " + i, ARMS.get(i)))
                .toList();
        EffectSizes effects = EffectSizes.of("events", Computation.of(OneProportion.PFT), studies)
                .inverseAt(MeanSize.HARMONIC);
        Pooled pooled = Pooled.of(effects, Settings.DEFAULTS.with(Method.CommonEffect.EE));
        assertThat(2 * pooled.fit().pooled().estimate()).isCloseTo(1.3093, within(5e-5));
        assertThat(pooled.natural(PredictionType.DEFAULT).estimate()).isCloseTo(0.3595, within(5e-5));
    }
}
