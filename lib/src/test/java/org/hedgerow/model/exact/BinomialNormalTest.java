package org.hedgerow.model.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.hedgerow.effect.Interval;
import org.hedgerow.effect.Proportion;
import org.hedgerow.heterogeneity.Tau2Estimator;
import org.hedgerow.model.Inference;
import org.hedgerow.model.Method;
import org.hedgerow.numeric.ChiSquared;
import org.hedgerow.numeric.Matrix;
import org.hedgerow.numeric.NewtonAscent.Surface;
import org.hedgerow.numeric.Vec;
import org.hedgerow.predict.ExactPredictor;
import org.hedgerow.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BinomialNormalTest {
    private static final int[] EVENTS = {0, 3, 1, 9, 0, 14, 2};
    private static final int[] PATIENTS = {12, 20, 33, 41, 5, 25, 60};
    private static final BinomialSample ARMS = BinomialSample.of(arms(EVENTS, PATIENTS));
    private static final Method GIVEN = new Method.GivenVariance(0.49);

    @Test
    void one_arm_is_its_own_logit_and_has_no_spread() {
        BinomialFit fit = BinomialNormal.fit(BinomialSample.of(List.of(new Proportion(3, 20))), GlmmSettings.DEFAULTS);
        assertThat(fit.pooled().estimate()).isCloseTo(Math.log(3.0 / 17), within(1e-12));
        assertThat(fit.pooled().standardError()).isCloseTo(Math.sqrt(1.0 / 3 + 1.0 / 17), within(1e-12));
        assertThat(fit.spread().tau2()).isZero();
        assertThat(fit.spread().atBoundary()).isTrue();
        assertThat(fit.heterogeneity().likelihoodRatio().statistic()).isZero();
        assertThat(fit.spreadTest().p()).isEqualTo(1);
        assertThat(ExactPredictor.predict(fit).prediction()).isEmpty();
    }

    /// log of binomial probabilities at the pooled proportion, written out
    @Test
    void without_a_spread_it_is_logistic_regression() {
        BinomialFit fit = BinomialNormal.fit(ARMS, GlmmSettings.DEFAULTS.with(Method.CommonEffect.EE));
        assertThat(fit.pooled().estimate()).isCloseTo(Math.log(29.0 / 167), within(1e-12));
        assertThat(fit.pooled().standardError()).isCloseTo(Math.sqrt(1.0 / 29 + 1.0 / 167), within(1e-12));
        double logLik = IntStream.range(0, EVENTS.length)
                .mapToDouble(i -> Math.log(choose(PATIENTS[i], EVENTS[i]))
                        + EVENTS[i] * Math.log(29.0 / 196)
                        + (PATIENTS[i] - EVENTS[i]) * Math.log(167.0 / 196))
                .sum();
        assertThat(fit.likelihood().logLik()).isCloseTo(logLik, within(1e-11));
        assertThat(fit.likelihood().aic()).isCloseTo(-2 * logLik + 2, within(1e-11));
    }

    @Test
    void arms_that_lie_closer_than_chance_have_no_spread() {
        var alike = BinomialSample.of(arms(new int[] {5, 5, 5, 5}, new int[] {20, 20, 20, 20}));
        BinomialFit fit = BinomialNormal.fit(alike, GlmmSettings.DEFAULTS);
        assertThat(fit.spread()).isEqualTo(new Spread(0, Double.NaN, true));
        assertThat(fit.likelihood().logLik()).isEqualTo(fit.commonLogLik());
        assertThat(ProfileLikelihood.of(fit).tau2().lower()).isZero();
        assertThat(ProfileLikelihood.of(fit).tau2().upper()).isPositive();
    }

    @Test
    void the_order_of_the_arms_does_not_matter() {
        BinomialFit there = BinomialNormal.fit(ARMS, GlmmSettings.DEFAULTS);
        BinomialFit back = BinomialNormal.fit(BinomialSample.of(ARMS.arms().reversed()), GlmmSettings.DEFAULTS);
        assertThat(back.pooled().estimate()).isCloseTo(there.pooled().estimate(), within(1e-11));
        assertThat(back.spread().tau2()).isCloseTo(there.spread().tau2(), within(1e-11));
        assertThat(back.likelihood().logLik()).isCloseTo(there.likelihood().logLik(), within(1e-11));
    }

    @Test
    void counting_those_without_the_event_turns_the_sign() {
        var others = BinomialSample.of(ARMS.arms().stream()
                .map(arm -> new Proportion(arm.n() - arm.x(), arm.n()))
                .toList());
        BinomialFit there = BinomialNormal.fit(ARMS, GlmmSettings.DEFAULTS);
        BinomialFit back = BinomialNormal.fit(others, GlmmSettings.DEFAULTS);
        assertThat(back.pooled().estimate()).isCloseTo(-there.pooled().estimate(), within(1e-12));
        assertThat(back.pooled().standardError()).isCloseTo(there.pooled().standardError(), within(1e-12));
        assertThat(back.spread().tau2()).isCloseTo(there.spread().tau2(), within(1e-12));
    }

    /// Two rules that share no point: the trapezoidal and Gauss-Hermite with 60 and 120 nodes
    @ParameterizedTest
    @ValueSource(ints = {60, 120})
    void more_points_change_nothing(int nodes) {
        BinomialFit exact = BinomialNormal.fit(ARMS, GlmmSettings.DEFAULTS);
        BinomialFit hermite = BinomialNormal.fit(ARMS, GlmmSettings.DEFAULTS.with(new Quadrature.GaussHermite(nodes)));
        assertThat(hermite.pooled().estimate()).isCloseTo(exact.pooled().estimate(), within(1e-7));
        assertThat(hermite.pooled().standardError()).isCloseTo(exact.pooled().standardError(), within(1e-7));
        assertThat(hermite.spread().tau2()).isCloseTo(exact.spread().tau2(), within(1e-6));
        assertThat(hermite.likelihood().logLik()).isCloseTo(exact.likelihood().logLik(), within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"-1.7, 1.1", "0.4, 0.2", "-3, 0", "-2, 4", "-2, -0.7"})
    void slopes_and_curvatures_are_those_of_the_likelihood(double b, double tau) {
        var likelihood = new MarginalLikelihood(ARMS, new TrapezoidalIntegral(0.2));
        Surface at = likelihood.ofAll().apply(Vec.of(b, tau));
        double h = 1e-5;
        for (int j = 0; j < 2; j++) {
            int place = j;
            Surface up = likelihood.ofAll().apply(Vec.of(b + (j == 0 ? h : 0), tau + (j == 1 ? h : 0)));
            Surface down = likelihood.ofAll().apply(Vec.of(b - (j == 0 ? h : 0), tau - (j == 1 ? h : 0)));
            assertThat(at.gradient().get(place)).isCloseTo((up.value() - down.value()) / (2 * h), within(1e-7));
            for (int m = 0; m < 2; m++) {
                assertThat(at.hessian().get(place, m))
                        .isCloseTo(
                                (up.gradient().get(m) - down.gradient().get(m)) / (2 * h),
                                within(1e-7 * Math.max(10, Math.abs(at.hessian().get(place, m)))));
            }
        }
    }

    /// ∫ p(z) φ(z) dz = ½ for a logit centred at 0, whatever τ; and ∫ p(1 − p) φ dz by brute force
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 1, 5, 20})
    void integrals_are_right_however_far_arms_lie_apart(double tau) {
        var integral = new TrapezoidalIntegral(0.03125);
        integral.integrate(1, 1, 0, tau, 0);
        assertThat(Math.exp(integral.value)).isCloseTo(0.5, within(1e-11));
        integral.integrate(1, 2, 0, tau, 0);
        double brute = 0;
        for (int i = -120_000; i <= 120_000; i++) {
            double z = i * 1e-4;
            double p = 1 / (1 + Math.exp(-tau * z));
            brute += 1e-4 * p * (1 - p) * Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
        }
        assertThat(Math.exp(integral.value)).isCloseTo(brute, within(1e-11));
    }

    /// Just off a whole number, logarithms take the place of powers
    @ParameterizedTest
    @CsvSource({"0, 5, -1, 2", "7, 60, -2, 0.3", "120, 499, -1, 1", "2, 450, 3, -4"})
    void powers_and_logarithms_agree(double x, double n, double eta, double tau) {
        var whole = new TrapezoidalIntegral(0.5);
        whole.integrate(x, n, eta, tau, 0);
        var broken = new TrapezoidalIntegral(0.5);
        broken.integrate(x, Math.nextUp(n), eta, tau, 0);
        assertThat(whole.points).isEqualTo(broken.points);
        assertThat(whole.value).isCloseTo(broken.value, within(1e-11));
        assertThat(whole.byTau).isCloseTo(broken.byTau, within(1e-10));
        assertThat(whole.byEtaEta).isCloseTo(broken.byEtaEta, within(1e-9));
    }

    /// Squared residuals of 10⁵ cancel to curvatures of 1
    @Test
    void however_many_patients_no_figures_are_lost() {
        var coarse = new TrapezoidalIntegral(0.5);
        coarse.integrate(54_321, 200_000, -1, 1.2, 0);
        var fine = new TrapezoidalIntegral(0.1);
        fine.integrate(54_321, 200_000, -1, 1.2, 0);
        assertThat(coarse.byEtaEta).isCloseTo(fine.byEtaEta, within(1e-8));
        assertThat(coarse.byTauTau).isCloseTo(fine.byTauTau, within(1e-8));
    }

    /// The first rules are far off there: a very fine one judges the maximum
    @Test
    void a_great_spread_makes_the_rule_finer() {
        var sample = BinomialSample.of(
                arms(new int[] {0, 38, 1, 30, 0, 12, 25, 0, 40}, new int[] {40, 40, 33, 30, 15, 33, 25, 31, 41}));
        BinomialFit fit = BinomialNormal.fit(sample, GlmmSettings.DEFAULTS);
        assertThat(fit.spread().tau()).isGreaterThan(3);
        Surface there = new MarginalLikelihood(sample, new TrapezoidalIntegral(0.02))
                .ofAll()
                .apply(Vec.of(fit.pooled().estimate(), fit.spread().tau()));
        assertThat(there.value()).isCloseTo(fit.likelihood().logLik(), within(1e-10));
        assertThat(there.gradient().get(0)).isCloseTo(0, within(1e-9));
        assertThat(there.gradient().get(1)).isCloseTo(0, within(1e-9));
    }

    @Test
    void arms_without_events_say_what_can_be_said() {
        var none = BinomialSample.of(arms(new int[] {0, 0, 0}, new int[] {10, 20, 15}));
        assertThatThrownBy(() -> BinomialNormal.fit(none, GlmmSettings.DEFAULTS))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("no arm has an event")
                .hasMessageContaining("45 patients")
                .hasMessageContaining("0.0 to 7.87%");
        var all = BinomialSample.of(arms(new int[] {10, 20}, new int[] {10, 20}));
        assertThatThrownBy(() -> BinomialNormal.fit(all, GlmmSettings.DEFAULTS))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("no arm has a patient without an event");
    }

    @Test
    void a_level_without_events_is_named() {
        var sample = ARMS.with(
                new Matrix(List.of(Vec.constant(7, 1), Vec.of(1, 0, 0, 0, 1, 0, 0))), List.of("intrcpt", "dose=low"));
        assertThatThrownBy(() -> BinomialNormal.fit(sample, GlmmSettings.DEFAULTS))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("'dose=low'")
                .hasMessageContaining("2 arms")
                .hasMessageContaining("separation");
    }

    @Test
    void arms_of_all_or_nothing_have_a_spread_without_bound() {
        var sample = BinomialSample.of(arms(new int[] {0, 10, 0, 12, 9}, new int[] {10, 10, 15, 12, 9}));
        assertThatThrownBy(() -> BinomialNormal.fit(sample, GlmmSettings.DEFAULTS))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("rises for ever with the spread");
    }

    @Test
    void collinear_moderators_and_too_many_are_refused() {
        var twice = ARMS.with(new Matrix(List.of(Vec.constant(7, 1), Vec.constant(7, 2))), List.of("intrcpt", "two"));
        assertThatThrownBy(() -> BinomialNormal.fit(twice, GlmmSettings.DEFAULTS))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("'two'");
        var one = BinomialSample.of(List.of(new Proportion(3, 20)));
        assertThatThrownBy(() -> BinomialNormal.fit(one, GlmmSettings.DEFAULTS.with(Inference.T)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("WALD");
    }

    @Test
    void settings_that_do_not_suit_counts_are_refused() {
        assertThatThrownBy(() -> GlmmSettings.DEFAULTS.with(new Method.RandomEffects(Tau2Estimator.REML)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("ML");
        assertThatThrownBy(() -> GlmmSettings.DEFAULTS.with(Inference.KNHA)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> GlmmSettings.DEFAULTS.withLevel(0.95)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> new Quadrature.GaussHermite(0)).isInstanceOf(ProblemException.class);
    }

    @Test
    void a_given_variance_is_kept() {
        BinomialFit fit = BinomialNormal.fit(ARMS, GlmmSettings.DEFAULTS.with(GIVEN));
        assertThat(fit.spread().tau2()).isCloseTo(0.49, within(1e-15));
        assertThat(fit.likelihood().logLik())
                .isLessThan(BinomialNormal.fit(ARMS, GlmmSettings.DEFAULTS)
                        .likelihood()
                        .logLik());
    }

    /// At a profile limit of τ², the likelihood with that variance given is χ²₁(95 %)/2 below the maximum
    @Test
    void profile_limits_lie_where_the_likelihood_says() {
        BinomialFit fit = BinomialNormal.fit(ARMS, GlmmSettings.DEFAULTS);
        double lowest = fit.likelihood().logLik() - 0.5 * ChiSquared.quantile(0.95, 1);
        Interval tau2 = ProfileLikelihood.of(fit).tau2();
        assertThat(tau2.lower()).isPositive().isLessThan(fit.spread().tau2());
        for (double limit : List.of(tau2.lower(), tau2.upper())) {
            BinomialFit there = BinomialNormal.fit(ARMS, GlmmSettings.DEFAULTS.with(new Method.GivenVariance(limit)));
            assertThat(there.likelihood().logLik()).isCloseTo(lowest, within(1e-8));
        }
        Interval b = ProfileLikelihood.of(fit).coefficient(0);
        assertThat(b.lower()).isLessThan(fit.pooled().estimate());
        assertThat(b.upper()).isGreaterThan(fit.pooled().estimate());
        assertThat(fit.pooled().estimate() - b.lower())
                .isGreaterThan(b.upper() - fit.pooled().estimate());
    }

    /// Without a spread, and with one coefficient, the profile is the likelihood itself
    @Test
    void a_common_effect_has_a_profile_too() {
        var three = BinomialSample.of(List.of(new Proportion(3, 20))).with(Matrix.ones(1), List.of("intrcpt"));
        BinomialFit fit = BinomialNormal.fit(three, GlmmSettings.DEFAULTS.with(GIVEN));
        Interval limits = ProfileLikelihood.of(fit).coefficient(0);
        assertThat(limits.lower()).isLessThan(fit.pooled().lower());
        assertThatThrownBy(() -> ProfileLikelihood.of(fit).tau2())
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("not estimated");
    }

    @Test
    void arms_are_drawn_towards_what_is_expected_of_them() {
        BinomialFit fit = BinomialNormal.fit(ARMS, GlmmSettings.DEFAULTS);
        List<ArmEstimate> estimates = ArmEstimate.of(fit);
        for (int i = 0; i < EVENTS.length; i++) {
            double own = Math.log((double) EVENTS[i] / (PATIENTS[i] - EVENTS[i]));
            ArmEstimate estimate = estimates.get(i);
            assertThat(estimate.expected()).isEqualTo(fit.pooled().estimate());
            assertThat(estimate.logit())
                    .isBetween(Math.min(own, estimate.expected()), Math.max(own, estimate.expected()));
            assertThat(estimate.standardError())
                    .isPositive()
                    .isLessThan(fit.spread().tau());
        }
    }

    @Test
    void a_wald_test_of_one_coefficient_is_its_squared_z() {
        var sample = ARMS.with(
                new Matrix(List.of(Vec.constant(7, 1), Vec.of(1, 2, 3, 4, 5, 6, 7))), List.of("intrcpt", "dose"));
        BinomialFit fit = BinomialNormal.fit(sample, GlmmSettings.DEFAULTS);
        double z = fit.coefficients().get(1).statistic();
        assertThat(fit.test(List.of(1)).statistic()).isCloseTo(z * z, within(1e-12));
        assertThatThrownBy(() -> ExactPredictor.predict(fit)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Proportion> arms(int[] events, int[] patients) {
        return IntStream.range(0, events.length)
                .mapToObj(i -> new Proportion(events[i], patients[i]))
                .toList();
    }

    private static double choose(int n, int x) {
        double product = 1;
        for (int i = 1; i <= x; i++) {
            product *= (n - x + i) / (double) i;
        }
        return product;
    }
}
