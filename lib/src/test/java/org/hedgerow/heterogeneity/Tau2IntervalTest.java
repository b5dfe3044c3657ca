package org.hedgerow.heterogeneity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.hedgerow.numeric.ChiSquared;
import org.hedgerow.numeric.Matrix;
import org.hedgerow.numeric.Vec;
import org.junit.jupiter.api.Test;

class Tau2IntervalTest {
    private static final Sample SAMPLE = Sample.of(Vec.of(-0.3, 0.8, 1.9, 0.2, 3.1), Vec.of(0.1, 0.02, 0.4, 0.05, 0.2));

    /// With equal variances v both Q statistics are S/(v + τ²), S the residual sum of squares: the limits are
    /// S/χ² − v.
    @Test
    void with_equal_variances_q_limits_have_a_closed_form() {
        var x = new Matrix(List.of(Vec.constant(5, 1), Vec.of(1, 2, 3, 4, 9)));
        Sample sample = new Sample(SAMPLE.yi(), Vec.constant(5, 0.3), x);
        double s = sample.weighted(Vec.constant(5, 1)).weightedRss();
        var methods = List.of(new IntervalMethod.QProfile(), new IntervalMethod.GeneralisedQ(Vec.constant(5, 2)));
        for (IntervalMethod method : methods) {
            var interval = Tau2Interval.of(sample, method, 90);
            assertThat(interval.lower()).isCloseTo(Math.max(0, s / ChiSquared.quantile(0.95, 3) - 0.3), within(1e-11));
            assertThat(interval.upper()).isCloseTo(s / ChiSquared.quantile(0.05, 3) - 0.3, within(1e-11));
            assertThat(interval.empty()).isFalse();
        }
    }

    @Test
    void at_profile_limits_the_likelihood_has_fallen_by_half_a_quantile() {
        for (LikelihoodKind kind : LikelihoodKind.values()) {
            var interval = Tau2Interval.of(SAMPLE, new IntervalMethod.ProfileLikelihood(kind), 95);
            var likelihood = new LogLikelihood(SAMPLE, kind);
            Tau2Estimator estimator = kind == LikelihoodKind.ML ? Tau2Estimator.ML : Tau2Estimator.REML;
            double highest = likelihood.at(estimator.estimate(SAMPLE).value());
            double fall = ChiSquared.quantile(0.95, 1) / 2;
            assertThat(highest - likelihood.at(interval.upper())).isCloseTo(fall, within(1e-11));
            assertThat(highest - likelihood.at(interval.lower())).isCloseTo(fall, within(1e-11));
        }
    }

    /// Two effects that differ by d: Q is d²/(v₁ + v₂ + 2τ²), so the limit is far beyond where a search might
    /// stop.
    @Test
    void the_upper_limit_is_given_however_far_it_lies() {
        Sample two = Sample.of(Vec.of(0.2, 0.9), Vec.of(0.04, 0.09));
        var interval = Tau2Interval.of(two, new IntervalMethod.QProfile(), 95);
        assertThat(interval.upper()).isCloseTo((0.49 / ChiSquared.quantile(0.025, 1) - 0.13) / 2, within(1e-9));
        assertThat(interval.lower()).isZero();
    }

    @Test
    void effects_closer_than_chance_leave_no_variance_that_fits() {
        Sample close = Sample.of(Vec.of(0.1, 0.11, 0.12, 0.1, 0.09), Vec.of(0.2, 0.3, 0.1, 0.4, 0.2));
        for (IntervalMethod method :
                List.of(new IntervalMethod.QProfile(), new IntervalMethod.GeneralisedQ(Vec.constant(5, 1)))) {
            var interval = Tau2Interval.of(close, method, 95);
            assertThat(interval.empty()).isTrue();
            assertThat(interval.upper()).isZero();
            assertThat(interval.h2().upper()).isEqualTo(1);
        }
        var likelihood = Tau2Interval.of(close, new IntervalMethod.ProfileLikelihood(LikelihoodKind.REML), 95);
        assertThat(likelihood.empty()).isFalse();
        assertThat(likelihood.upper()).isPositive();
    }

    @Test
    void one_study_has_no_interval() {
        assertThatThrownBy(() -> Tau2Interval.of(Sample.of(Vec.of(1), Vec.of(1)), new IntervalMethod.QProfile(), 95))
                .hasMessageContaining("more studies");
    }
}
