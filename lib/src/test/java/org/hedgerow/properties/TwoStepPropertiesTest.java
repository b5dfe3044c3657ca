package org.hedgerow.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.heterogeneity.Tau2Estimator;
import org.hedgerow.influence.Residuals;
import org.hedgerow.model.Coefficient;
import org.hedgerow.model.Fit;
import org.hedgerow.model.Inference;
import org.hedgerow.model.Method;
import org.hedgerow.model.Settings;
import org.hedgerow.model.TwoStep;
import org.hedgerow.numeric.Vec;
import org.hedgerow.predict.Blup;
import org.hedgerow.predict.Prediction;
import org.hedgerow.predict.PredictionType;
import org.hedgerow.predict.Predictor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What must hold of the two-step model whatever the review, on a thousand random ones for each estimator.
class TwoStepPropertiesTest {
    private static final Settings DEFAULTS = Settings.DEFAULTS;

    /// All that need nothing but the effect sizes: the generalised-Q estimators want weights of their own.
    static List<Tau2Estimator> estimators() {
        return Arrays.stream(Tau2Estimator.values())
                .filter(estimator -> !estimator.name().startsWith("GENQ"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("estimators")
    void the_order_of_studies_does_not_matter(Tau2Estimator estimator) {
        Settings settings = DEFAULTS.with(new Method.RandomEffects(estimator));
        Reviews.all().forEach(review -> {
            Fit fit = TwoStep.fit(review, settings);
            List<Integer> order = Reviews.order(review.k(), review.k());
            Fit other = TwoStep.fit(Reviews.reordered(review, order), settings);
            assertThat(other.tau2().value())
                    .isCloseTo(fit.tau2().value(), near(fit.tau2().value()));
            assertClose(other.pooled(), fit.pooled(), 1, 0);
        });
    }

    @ParameterizedTest
    @MethodSource("estimators")
    void adding_to_every_effect_moves_the_pooled_one_by_as_much(Tau2Estimator estimator) {
        Settings settings = DEFAULTS.with(new Method.RandomEffects(estimator)).with(Inference.KNHA);
        Reviews.all().forEach(review -> {
            Fit fit = TwoStep.fit(review, settings);
            Fit moved = TwoStep.fit(Sample.of(review.yi().map(y -> y + 8), review.vi()), settings);
            assertThat(moved.tau2().value())
                    .isCloseTo(fit.tau2().value(), near(fit.tau2().value()));
            assertClose(moved.pooled(), fit.pooled(), 1, 8);
        });
    }

    @ParameterizedTest
    @MethodSource("estimators")
    void another_unit_scales_everything(Tau2Estimator estimator) {
        Settings settings = DEFAULTS.with(new Method.RandomEffects(estimator)).with(Inference.ADHOC);
        Reviews.all().forEach(review -> {
            Fit fit = TwoStep.fit(review, settings);
            Fit scaled = TwoStep.fit(
                    Sample.of(review.yi().map(y -> 32 * y), review.vi().map(v -> 1024 * v)), settings);
            assertThat(scaled.tau2().value() / 1024)
                    .isCloseTo(fit.tau2().value(), near(fit.tau2().value()));
            assertClose(scaled.pooled(), fit.pooled(), 32, 0);
            assertThat(scaled.heterogeneity().i2())
                    .isCloseTo(fit.heterogeneity().i2(), within(1e-6));
        });
    }

    @ParameterizedTest
    @MethodSource("estimators")
    void a_variance_is_not_negative_and_a_prediction_interval_holds_the_confidence_interval(Tau2Estimator estimator) {
        for (Inference inference : Inference.values()) {
            Settings settings =
                    DEFAULTS.with(new Method.RandomEffects(estimator)).with(inference);
            Reviews.all().forEach(review -> {
                Fit fit = TwoStep.fit(review, settings);
                assertThat(fit.tau2().value()).isGreaterThanOrEqualTo(0).isFinite();
                assertThat(fit.heterogeneity().i2()).isBetween(0.0, 100.0);
                Prediction p = Predictor.predict(fit, PredictionType.DEFAULT);
                assertThat(p.lower()).isLessThanOrEqualTo(p.estimate());
                assertThat(p.upper()).isGreaterThanOrEqualTo(p.estimate());
                var interval = p.prediction().orElseThrow();
                assertThat(interval.lower()).isLessThanOrEqualTo(p.lower());
                assertThat(interval.upper()).isGreaterThanOrEqualTo(p.upper());
            });
        }
    }

    @Test
    void whatever_order_studies_come_in_the_same_numbers_stand_beside_each() {
        Reviews.all().forEach(plain -> {
            Sample review = Reviews.withModerator(plain, 7);
            List<Integer> order = Reviews.order(review.k(), 3);
            List<String> terms = List.of("intrcpt", "x");
            Fit fit = TwoStep.fit(review, DEFAULTS, terms);
            Fit other = TwoStep.fit(Reviews.reordered(review, order), DEFAULTS, terms);
            assertSame(Reviews.reordered(fit.weights(), order), other.weights());
            assertSame(
                    Reviews.reordered(Residuals.standardised(fit).standardised(), order),
                    Residuals.standardised(other).standardised());
            assertSame(Reviews.reordered(blups(fit), order), blups(other));
        });
    }

    @Test
    void a_common_effect_lies_between_the_smallest_and_the_largest() {
        Reviews.all().forEach(review -> {
            Fit fit = TwoStep.fit(review, DEFAULTS.with(Method.CommonEffect.EE));
            assertThat(fit.pooled().estimate())
                    .isBetween(review.yi().min(), review.yi().max());
            assertThat(fit.weights().sum()).isCloseTo(100, within(1e-9));
        });
    }

    @Test
    void variances_eight_orders_apart_are_borne() {
        IntStream.range(0, 1_000).forEach(seed -> {
            List<Integer> order = Reviews.order(9, seed);
            Vec vi = Vec.tabulate(9, i -> Math.pow(10, order.get(i) - 6));
            Vec yi = Vec.tabulate(9, i -> Math.sqrt(vi.get(i)) * (i % 3 - 1));
            for (Tau2Estimator estimator : List.of(Tau2Estimator.REML, Tau2Estimator.PM, Tau2Estimator.DL)) {
                Fit fit = TwoStep.fit(Sample.of(yi, vi), DEFAULTS.with(new Method.RandomEffects(estimator)));
                assertThat(fit.tau2().value()).isGreaterThanOrEqualTo(0).isFinite();
                assertThat(fit.pooled().standardError()).isPositive().isFinite();
                assertThat(fit.pooled().estimate()).isBetween(yi.min(), yi.max());
            }
        });
    }

    @Test
    void a_hundred_thousand_studies_are_pooled() {
        int k = 100_000;
        Vec vi = Vec.tabulate(k, i -> 0.01 + i % 97 * 0.001);
        Vec yi = Vec.tabulate(k, i -> 0.3 + Math.sin(i) * Math.sqrt(2 * 0.05));
        Fit fit = TwoStep.fit(Sample.of(yi, vi), DEFAULTS);
        // sin over the integers has mean 0 and mean square ½
        assertThat(fit.pooled().estimate()).isCloseTo(0.3, within(1e-3));
        assertThat(fit.tau2().value() + vi.mean()).isGreaterThan(0.05);
        assertThat(fit.weights().sum()).isCloseTo(100, within(1e-6));
    }

    private static Vec blups(Fit fit) {
        return Vec.of(Blup.of(fit).stream().map(Blup.StudyPrediction::estimate).toList());
    }

    private static void assertSame(Vec a, Vec b) {
        for (int i = 0; i < a.size(); i++) {
            assertThat(b.get(i)).isCloseTo(a.get(i), near(a.get(i)));
        }
    }

    /// `scaled` has been multiplied by `factor` and moved by `shift`.
    private static void assertClose(Coefficient scaled, Coefficient plain, double factor, double shift) {
        assertThat(scaled.estimate() / factor - shift).isCloseTo(plain.estimate(), near(plain.estimate()));
        assertThat(scaled.standardError() / factor).isCloseTo(plain.standardError(), near(plain.standardError()));
        assertThat(scaled.lower() / factor - shift).isCloseTo(plain.lower(), near(plain.lower()));
    }

    private static Offset<Double> near(double value) {
        return within(1e-7 * Math.max(1, Math.abs(value)));
    }
}
