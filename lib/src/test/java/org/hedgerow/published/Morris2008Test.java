package org.hedgerow.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.hedgerow.effect.Computation;
import org.hedgerow.effect.Effect;
import org.hedgerow.effect.MeanChange;
import org.hedgerow.effect.PairedMeans;
import org.junit.jupiter.api.Test;

/// Morris 2008, Organ Res Methods 11:364, table 5 on page 382: five trainings judged before and after, with a
/// control group each. The difference of the groups' changes, each in its own first standard deviations.
class Morris2008Test {
    private static final List<PairedMeans> TRAINED = List.of(
            new PairedMeans(38.5, 15.0, 30.6, 11.6, 20, .47),
            new PairedMeans(26.8, 3.1, 23.5, 4.1, 50, .64),
            new PairedMeans(0.7, 0.1, 0.5, 0.1, 9, .77),
            new PairedMeans(75.9, 14.5, 53.4, 4.4, 10, .89),
            new PairedMeans(36.0, 4.7, 35.6, 4.6, 14, .44));
    private static final List<PairedMeans> CONTROLS = List.of(
            new PairedMeans(19.7, 13.8, 23.1, 14.8, 20, .47),
            new PairedMeans(25.3, 4.1, 24.9, 3.3, 42, .64),
            new PairedMeans(0.6, 0.2, 0.6, 0.2, 9, .77),
            new PairedMeans(60.7, 17.3, 55.7, 17.9, 11, .89),
            new PairedMeans(33.4, 3.1, 34.8, 6.9, 14, .44));

    private static final double[] DIFFERENCES = {0.7421, 0.9524, 1.8054, 1.1514, 0.5050};

    @Test
    void changes_in_standard_deviations_of_the_first_measurement() {
        List<Effect> trained = Computation.of(MeanChange.SMCR).effects(TRAINED);
        List<Effect> controls = Computation.of(MeanChange.SMCR).effects(CONTROLS);
        for (int i = 0; i < DIFFERENCES.length; i++) {
            double difference = estimate(trained.get(i)) - estimate(controls.get(i));
            assertThat(difference).isCloseTo(DIFFERENCES[i], within(6e-5));
        }
    }

    private static double estimate(Effect effect) {
        return ((Effect.Estimated) effect).yi();
    }
}
