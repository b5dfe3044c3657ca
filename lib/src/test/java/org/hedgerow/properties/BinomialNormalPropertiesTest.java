package org.hedgerow.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.hedgerow.effect.Proportion;
import org.hedgerow.model.Method;
import org.hedgerow.model.exact.BinomialFit;
import org.hedgerow.model.exact.BinomialNormal;
import org.hedgerow.model.exact.BinomialSample;
import org.hedgerow.model.exact.GlmmSettings;
import org.hedgerow.predict.ExactPredictor;
import org.hedgerow.predict.Prediction;
import org.hedgerow.problem.ProblemException;
import org.junit.jupiter.api.Test;

/// What must hold of the binomial-normal model whatever the counts, on a thousand random reviews of 1 to 20
/// arms.
class BinomialNormalPropertiesTest {

    @Test
    void the_order_of_arms_does_not_matter() {
        Arms.all().forEach(arms -> {
            List<Integer> order = Reviews.order(arms.size(), 5);
            BinomialFit fit = fit(arms);
            same(fit(order.stream().map(arms::get).toList()), fit, 1);
        });
    }

    @Test
    void counting_those_without_the_event_turns_the_sign() {
        Arms.all().forEach(arms -> {
            BinomialFit fit = fit(arms);
            List<Proportion> others =
                    arms.stream().map(a -> new Proportion(a.n() - a.x(), a.n())).toList();
            same(fit(others), fit, -1);
        });
    }

    @Test
    void a_variance_is_not_negative_and_a_prediction_interval_holds_the_confidence_interval() {
        Arms.all().forEach(arms -> {
            BinomialFit fit = fit(arms);
            assertThat(fit.spread().tau2()).isGreaterThanOrEqualTo(0).isFinite();
            assertThat(fit.spread().atBoundary()).isEqualTo(fit.spread().tau2() == 0);
            assertThat(fit.likelihood().logLik()).isGreaterThanOrEqualTo(fit.commonLogLik() - 1e-10);
            Prediction p = ExactPredictor.predict(fit);
            assertThat(p.estimate()).isBetween(p.lower(), p.upper());
            assertThat(p.prediction().isPresent()).isEqualTo(arms.size() > 1);
            p.prediction().ifPresent(limits -> {
                assertThat(limits.lower()).isLessThanOrEqualTo(p.lower());
                assertThat(limits.upper()).isGreaterThanOrEqualTo(p.upper());
            });
        });
    }

    @Test
    void no_other_spread_is_likelier() {
        Arms.all().forEach(arms -> {
            BinomialFit fit = fit(arms);
            for (double tau2 :
                    List.of(1e-4, 0.01, 0.1, 0.5, 1.0, 4.0, 1.1 * fit.spread().tau2())) {
                BinomialFit other = BinomialNormal.fit(
                        BinomialSample.of(arms), GlmmSettings.DEFAULTS.with(new Method.GivenVariance(tau2)));
                assertThat(other.likelihood().logLik())
                        .isLessThanOrEqualTo(fit.likelihood().logLik() + 1e-9);
            }
        });
    }

    @Test
    void one_arm_has_its_own_logit_and_no_prediction() {
        Arms.all().map(arms -> arms.getFirst()).filter(a -> !a.hasZeroCell()).forEach(arm -> {
            BinomialFit fit = fit(List.of(arm));
            assertThat(fit.pooled().estimate()).isCloseTo(Math.log(arm.x() / (arm.n() - arm.x())), within(1e-9));
            assertThat(fit.spread().tau2()).isZero();
            assertThat(ExactPredictor.predict(fit).prediction()).isEmpty();
        });
    }

    @Test
    void two_arms_are_answered() {
        Arms.all()
                .filter(arms -> arms.size() > 1)
                .map(arms -> arms.subList(0, 2))
                .forEach(arms -> {
                    boolean tells = arms.stream().noneMatch(Proportion::hasZeroCell);
                    if (tells) {
                        assertThat(fit(arms).pooled().standardError())
                                .isPositive()
                                .isFinite();
                    }
                });
    }

    @Test
    void where_no_arm_or_every_arm_has_only_events_it_is_said() {
        IntStream.range(1, 1_001).forEach(n -> {
            List<Proportion> none = List.of(new Proportion(0, n), new Proportion(0, 2 * n));
            List<Proportion> full = List.of(new Proportion(n, n), new Proportion(2 * n, 2 * n));
            assertThatThrownBy(() -> fit(none)).isInstanceOf(ProblemException.class);
            assertThatThrownBy(() -> fit(full)).isInstanceOf(ProblemException.class);
        });
    }

    private static BinomialFit fit(List<Proportion> arms) {
        return BinomialNormal.fit(BinomialSample.of(arms), GlmmSettings.DEFAULTS);
    }

    private static void same(BinomialFit got, BinomialFit expected, int sign) {
        assertThat(got.pooled().estimate())
                .isCloseTo(
                        sign * expected.pooled().estimate(),
                        near(expected.pooled().estimate()));
        assertThat(got.pooled().standardError())
                .isCloseTo(
                        expected.pooled().standardError(),
                        near(expected.pooled().standardError()));
        assertThat(got.spread().tau2())
                .isCloseTo(expected.spread().tau2(), near(expected.spread().tau2()));
        assertThat(got.likelihood().logLik())
                .isCloseTo(
                        expected.likelihood().logLik(),
                        near(expected.likelihood().logLik()));
    }

    private static Offset<Double> near(double value) {
        return within(1e-6 * Math.max(1, Math.abs(value)));
    }
}
