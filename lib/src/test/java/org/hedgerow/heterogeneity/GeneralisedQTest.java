package org.hedgerow.heterogeneity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.hedgerow.numeric.ChiSquared;
import org.hedgerow.numeric.Matrix;
import org.hedgerow.numeric.Vec;
import org.junit.jupiter.api.Test;

class GeneralisedQTest {
    private static final Vec YI = Vec.of(-0.3, 0.8, 1.9, 0.2, 3.1);
    private static final Vec VI = Vec.of(0.1, 0.02, 0.4, 0.05, 0.2);

    @Test
    void with_inverse_variances_it_is_dersimonian_and_laird_and_with_equal_weights_hedges() {
        Sample sample = Sample.of(YI, VI);
        assertThat(Tau2Estimator.GENQ.estimate(sample, VI.map(v -> 1 / v)).value())
                .isCloseTo(Tau2Estimator.DL.estimate(sample).value(), within(1e-14));
        assertThat(Tau2Estimator.GENQ.estimate(sample, Vec.constant(5, 3)).value())
                .isCloseTo(Tau2Estimator.HE.estimate(sample).value(), within(1e-14));
    }

    /// With equal variances and weights Q/(v + τ²) is a chi-square on k − p degrees of freedom.
    @Test
    void with_equal_variances_its_distribution_is_a_scaled_chi_square() {
        Matrix x = new Matrix(List.of(Vec.constant(5, 1), Vec.of(1, 2, 3, 4, 9)));
        Sample sample = new Sample(YI, Vec.constant(5, 0.3), x);
        double rss = sample.weighted(Vec.constant(5, 1)).weightedRss();
        assertThat(new GeneralisedQ(sample, Vec.constant(5, 1)).upperTail(0.4))
                .isCloseTo(ChiSquared.upperTail(rss / 0.7, 3), within(1e-13));
        double median = Tau2Estimator.GENQM.estimate(sample, Vec.constant(5, 1)).value();
        assertThat(median).isCloseTo(rss / ChiSquared.quantile(0.5, 3) - 0.3, within(1e-12));
    }

    @Test
    void a_study_of_weight_zero_has_no_part_in_it() {
        Sample four = Sample.of(Vec.of(-0.3, 0.8, 1.9, 0.2), Vec.of(0.1, 0.02, 0.4, 0.05));
        Vec weights = Vec.of(1, 2, 3, 4, 0);
        for (var estimator : List.of(Tau2Estimator.GENQ, Tau2Estimator.GENQM)) {
            assertThat(estimator.estimate(Sample.of(YI, VI), weights).value())
                    .isCloseTo(estimator.estimate(four, Vec.of(1, 2, 3, 4)).value(), within(1e-11));
        }
    }
}
