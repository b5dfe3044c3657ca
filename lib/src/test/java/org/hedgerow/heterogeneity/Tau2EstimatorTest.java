package org.hedgerow.heterogeneity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.Random;
import org.hedgerow.numeric.Matrix;
import org.hedgerow.numeric.Vec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class Tau2EstimatorTest {

    /// With one common sampling variance v, the unbiased estimators are all max(0, s² − v), s² the sample
    /// variance.
    @ParameterizedTest
    @EnumSource(
            value = Tau2Estimator.class,
            names = {"DL", "HE", "REML", "EB", "PM", "SJIT", "DLIT"})
    void with_equal_variances_it_is_the_excess_of_the_sample_variance(Tau2Estimator estimator) {
        Vec yi = Vec.of(1, 2, 4, 9);
        double s2 = 38.0 / 3;
        Tau2 tau2 = estimator.estimate(Sample.of(yi, Vec.constant(4, 0.5)));
        assertThat(tau2.value()).isCloseTo(s2 - 0.5, within(1e-12));
        assertThat(tau2.atBoundary()).isFalse();
    }

    /// The likelihood divides by k where the unbiased estimators divide by k − 1; so does Hunter and Schmidt's.
    @ParameterizedTest
    @EnumSource(
            value = Tau2Estimator.class,
            names = {"ML", "HS"})
    void with_equal_variances_two_are_too_small_by_the_same(Tau2Estimator estimator) {
        double value = estimator
                .estimate(Sample.of(Vec.of(1, 2, 4, 9), Vec.constant(4, 0.5)))
                .value();
        assertThat(value).isCloseTo(38.0 / 4 - 0.5, within(1e-12));
    }

    /// Sidik and Jonkman's starts from a crude value above 0 and never comes down to it.
    @ParameterizedTest
    @EnumSource(value = Tau2Estimator.class, mode = EnumSource.Mode.EXCLUDE, names = "SJ")
    void effects_closer_than_chance_give_zero_and_say_so(Tau2Estimator estimator) {
        Tau2 tau2 = estimator.estimate(Sample.of(Vec.of(0.1, 0.11, 0.12), Vec.of(0.2, 0.3, 0.1)));
        assertThat(tau2.value()).isZero();
        assertThat(tau2.atBoundary()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Tau2Estimator.class)
    void one_study_has_no_variance_between_studies(Tau2Estimator estimator) {
        assertThat(estimator.estimate(Sample.of(Vec.of(0.4), Vec.of(0.1))).value())
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(Tau2Estimator.class)
    void it_does_not_move_with_the_origin_and_scales_with_the_unit(Tau2Estimator estimator) {
        Vec yi = Vec.of(-0.3, 0.8, 1.9, 0.2, 3.1);
        Vec vi = Vec.of(0.1, 0.02, 0.4, 0.05, 0.2);
        double tau2 = estimator.estimate(Sample.of(yi, vi)).value();
        assertThat(estimator.estimate(Sample.of(yi.map(y -> y + 7), vi)).value())
                .isCloseTo(tau2, within(1e-11));
        assertThat(estimator
                        .estimate(Sample.of(yi.map(y -> 10 * y), vi.map(v -> 100 * v)))
                        .value())
                .isCloseTo(100 * tau2, within(1e-9));
    }

    /// No τ² on a fine grid has a higher restricted likelihood, whatever the data; seeded.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void no_other_tau2_has_a_higher_restricted_likelihood(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 25; round++) {
            int k = 2 + random.nextInt(12);
            Vec vi = Vec.tabulate(k, i -> Math.exp(4 * random.nextGaussian()));
            Vec yi = Vec.tabulate(k, i -> Math.exp(random.nextGaussian()) * random.nextGaussian());
            Sample sample = Sample.of(yi, vi);
            double best = Tau2Estimator.REML.estimate(sample).value();
            double highest = restricted(sample, best);
            for (double t = 1e-6; t < 1e4; t *= 1.1) {
                assertThat(restricted(sample, t)).isLessThanOrEqualTo(highest + 1e-9);
            }
            assertThat(restricted(sample, 0)).isLessThanOrEqualTo(highest + 1e-9);
        }
    }

    /// The two ways to the sums of a search, written out for an intercept and general, say the same.
    @Test
    void an_intercept_written_out_and_a_general_design_agree() {
        Vec yi = Vec.of(-0.3, 0.8, 1.9, 0.2, 3.1);
        Vec vi = Vec.of(0.1, 0.02, 0.4, 0.05, 0.2);
        Sample intercept = Sample.of(yi, vi);
        Sample general = new Sample(yi, vi, new Matrix(List.of(Vec.constant(5, 7))));
        for (double tau2 : new double[] {0, 0.3, 20}) {
            Sums a = Sums.of(intercept).at(tau2);
            Sums b = Sums.of(general).at(tau2);
            assertThat(a.yPPPy()).isCloseTo(b.yPPPy(), withinPercentage(1e-10));
            assertThat(a.yPPy()).isCloseTo(b.yPPy(), withinPercentage(1e-10));
            assertThat(a.tracePP()).isCloseTo(b.tracePP(), withinPercentage(1e-10));
            assertThat(a.traceP()).isCloseTo(b.traceP(), withinPercentage(1e-10));
            assertThat(a.yPy()).isCloseTo(b.yPy(), withinPercentage(1e-10));
        }
    }

    @Test
    void two_hills_are_both_seen_and_the_higher_is_taken() {
        // three precise studies agree, two vague ones lie far off: one hill near 0, one far out
        Vec yi = Vec.of(0, 0.01, -0.01, 30, -30);
        Vec vi = Vec.of(1e-4, 1e-4, 1e-4, 1, 1);
        Sample sample = Sample.of(yi, vi);
        double best = Tau2Estimator.REML.estimate(sample).value();
        for (double t = 1e-8; t < 1e5; t *= 1.05) {
            assertThat(restricted(sample, t)).isLessThanOrEqualTo(restricted(sample, best) + 1e-9);
        }
    }

    /// The restricted log-likelihood of an intercept-only model, written out from its definition.
    private static double restricted(Sample sample, double tau2) {
        double sumW = 0;
        double sumWy = 0;
        double logs = 0;
        for (int i = 0; i < sample.k(); i++) {
            double w = 1 / (sample.vi().get(i) + tau2);
            sumW += w;
            sumWy += w * sample.yi().get(i);
            logs += Math.log(w);
        }
        double rss = 0;
        for (int i = 0; i < sample.k(); i++) {
            double r = sample.yi().get(i) - sumWy / sumW;
            rss += r * r / (sample.vi().get(i) + tau2);
        }
        return 0.5 * (logs - Math.log(sumW) - rss);
    }
}
