package org.hedgerow.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hedgerow.effect.Computation;
import org.hedgerow.effect.Correction;
import org.hedgerow.effect.Effect;
import org.hedgerow.effect.EffectSizes;
import org.hedgerow.effect.GroupMeans;
import org.hedgerow.effect.MeanSize;
import org.hedgerow.effect.MeasureOf;
import org.hedgerow.effect.OneProportion;
import org.hedgerow.effect.OneRate;
import org.hedgerow.effect.Proportion;
import org.hedgerow.effect.Rate;
import org.hedgerow.effect.Study;
import org.hedgerow.effect.StudyData;
import org.hedgerow.effect.TwoByTwo;
import org.hedgerow.effect.TwoMeans;
import org.hedgerow.effect.TwoProportions;
import org.hedgerow.effect.TwoRateCounts;
import org.hedgerow.effect.TwoRates;
import org.hedgerow.effect.VarianceType;
import org.hedgerow.model.Inference;
import org.hedgerow.model.Settings;
import org.hedgerow.numeric.RandomStreams;
import org.hedgerow.predict.Pooled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What must hold of effect sizes whatever the data, on a thousand random reviews each.
class EffectPropertiesTest {
    private static final int MANY = 1_000;

    @ParameterizedTest
    @EnumSource(OneProportion.class)
    void the_inverse_undoes_the_transform_at_an_arms_own_size(OneProportion measure) {
        reviews(EffectPropertiesTest::arm)
                .forEach(review -> review.stream()
                        .filter(arm -> !arm.hasZeroCell())
                        .forEach(arm -> assertThat(
                                        measure.scale().inverse(arm.n()).applyAsDouble(measure.yi(arm)))
                                .as("%s of %s", measure, arm)
                                .isCloseTo(arm.value(), within(1e-10))));
    }

    @ParameterizedTest
    @EnumSource(OneRate.class)
    void the_inverse_undoes_the_transform_at_a_rates_own_time(OneRate measure) {
        reviews(EffectPropertiesTest::rate)
                .forEach(review -> review.stream()
                        .filter(rate -> rate.x() > 0)
                        .forEach(rate -> assertThat(
                                        measure.scale().inverse(rate.t()).applyAsDouble(measure.yi(rate)))
                                .as("%s of %s", measure, rate)
                                .isCloseTo(rate.value(), within(1e-10 * Math.max(1, rate.value())))));
    }

    @ParameterizedTest
    @EnumSource(OneProportion.class)
    void the_order_of_arms_changes_nothing_that_stands_beside_a_label(OneProportion measure) {
        for (VarianceType type : measure.varianceTypes()) {
            Computation<Proportion> computation = Computation.of(measure).with(type);
            reviews(EffectPropertiesTest::arm).forEach(review -> {
                List<Integer> order = Reviews.order(review.size(), review.size());
                List<Effect> plain = computation.effects(review);
                List<Effect> other =
                        computation.effects(order.stream().map(review::get).toList());
                for (int i = 0; i < order.size(); i++) {
                    assertNear(other.get(i), plain.get(order.get(i)), 1);
                }
            });
        }
    }

    @ParameterizedTest
    @EnumSource(OneProportion.class)
    void arms_with_no_or_only_events_have_a_finite_effect_or_a_reason_under_every_correction(OneProportion measure) {
        for (Correction.To to : Correction.To.values()) {
            for (double add : new double[] {0, 0.001, 0.5, 1}) {
                var correction = new Correction(add, to, Correction.Scope.ESTIMATE_AND_VARIANCE);
                for (VarianceType type : measure.varianceTypes()) {
                    var computation = Computation.of(measure).with(correction).with(type);
                    for (int n = 1; n <= 200; n += 7) {
                        computation
                                .effects(List.of(new Proportion(0, n), new Proportion(n, n)))
                                .forEach(EffectPropertiesTest::assertSound);
                        computation.effects(List.of(new Proportion(0, n))).forEach(EffectPropertiesTest::assertSound);
                        computation.effects(List.of(new Proportion(n, n))).forEach(EffectPropertiesTest::assertSound);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(OneProportion.class)
    void with_the_usual_correction_every_arm_has_an_effect_with_a_variance_above_0(OneProportion measure) {
        reviews(EffectPropertiesTest::arm)
                .forEach(review -> Computation.of(measure)
                        .effects(review)
                        .forEach(effect -> assertThat(effect).isInstanceOfSatisfying(Effect.Estimated.class, e -> {
                            assertThat(e.yi()).isFinite();
                            assertThat(e.vi()).isPositive().isFinite();
                        })));
    }

    @ParameterizedTest
    @EnumSource(
            value = TwoProportions.class,
            names = {"RR", "OR", "RD", "AS", "PETO", "PHI", "ZPHI", "YUQ", "YUY", "OR2DL", "OR2DN", "PBIT"})
    void swapping_groups_of_a_table_negates_it(TwoProportions measure) {
        assertSwaps(measure, EffectPropertiesTest::table, t -> new TwoByTwo(t.c(), t.d(), t.a(), t.b()));
    }

    @ParameterizedTest
    @EnumSource(TwoRates.class)
    void swapping_groups_of_rates_negates_them(TwoRates measure) {
        assertSwaps(measure, EffectPropertiesTest::rates, r -> new TwoRateCounts(r.x2(), r.t2(), r.x1(), r.t1()));
    }

    @ParameterizedTest
    @EnumSource(
            value = TwoMeans.class,
            names = {"MD", "SMD", "SMDH", "ROM", "CVR", "VR"})
    void swapping_groups_of_means_negates_them(TwoMeans measure) {
        assertSwaps(
                measure,
                EffectPropertiesTest::means,
                m -> new GroupMeans(m.m2(), m.sd2(), m.n2(), m.m1(), m.sd1(), m.n1()));
    }

    @ParameterizedTest
    @EnumSource(OneProportion.class)
    void one_and_two_arms_are_pooled_with_a_word_of_warning(OneProportion measure) {
        reviews(EffectPropertiesTest::arm).forEach(review -> {
            for (int k = 1; k <= 2; k++) {
                List<Study<Proportion>> studies = IntStream.range(0, k)
                        .mapToObj(i -> new Study<>("arm " + i, "study " + i, review.get(i)))
                        .toList();
                // a size to come back at, as PFT is refused without one where the answer moves with it
                EffectSizes effects =
                        EffectSizes.of("cr", Computation.of(measure), studies).inverseAt(MeanSize.HARMONIC);
                Inference inference = k == 1 ? Inference.WALD : Inference.KNHA;
                Pooled pooled = Pooled.of(effects, Settings.DEFAULTS.with(inference));
                assertThat(pooled.fit().pooled().estimate()).isFinite();
                assertThat(String.join("\n", pooled.notes()))
                        .contains(k == 1 ? "A single arm says nothing" : "With only 2 arms,");
            }
        });
    }

    @Test
    void random_arms_include_the_ends() {
        List<Proportion> all =
                reviews(EffectPropertiesTest::arm).flatMap(List::stream).toList();
        assertThat(all).anyMatch(arm -> arm.x() == 0).anyMatch(arm -> arm.x() == arm.n());
    }

    private static <D extends StudyData> void assertSwaps(
            MeasureOf<D> measure, Function<RandomGenerator, D> study, UnaryOperator<D> swap) {
        reviews(study).forEach(review -> {
            List<Effect> plain = Computation.of(measure).effects(review);
            List<Effect> swapped =
                    Computation.of(measure).effects(review.stream().map(swap).toList());
            for (int i = 0; i < review.size(); i++) {
                assertNear(swapped.get(i), plain.get(i), -1);
            }
        });
    }

    private static void assertNear(Effect effect, Effect plain, int sign) {
        assertThat(effect.getClass()).isEqualTo(plain.getClass());
        if (effect instanceof Effect.Estimated e && plain instanceof Effect.Estimated p) {
            assertThat(e.yi()).isCloseTo(sign * p.yi(), within(1e-9 * Math.max(1, Math.abs(p.yi()))));
            assertThat(e.vi()).isCloseTo(p.vi(), within(1e-9 * Math.max(1, p.vi())));
        }
    }

    private static void assertSound(Effect effect) {
        switch (effect) {
            case Effect.Estimated e -> {
                assertThat(e.yi()).isFinite();
                assertThat(e.vi()).isGreaterThanOrEqualTo(0).isFinite();
            }
            case Effect.NotEstimable n -> assertThat(n.reason()).isNotBlank();
        }
    }

    /// 2 to 30 studies each.
    private static <D> Stream<List<D>> reviews(Function<RandomGenerator, D> study) {
        RandomStreams streams = new RandomStreams(1986);
        return IntStream.range(0, MANY).mapToObj(i -> {
            RandomGenerator random = streams.stream(i);
            List<D> review = new ArrayList<>();
            int k = random.nextInt(2, 31);
            for (int j = 0; j < k; j++) {
                review.add(study.apply(random));
            }
            return List.copyOf(review);
        });
    }

    private static Proportion arm(RandomGenerator random) {
        int n = random.nextInt(1, 200);
        return new Proportion(random.nextInt(5) == 0 ? (random.nextBoolean() ? 0 : n) : random.nextInt(n + 1), n);
    }

    private static Rate rate(RandomGenerator random) {
        return new Rate(random.nextInt(30), random.nextDouble(1, 500));
    }

    private static TwoByTwo table(RandomGenerator random) {
        return new TwoByTwo(random.nextInt(1, 50), random.nextInt(50), random.nextInt(50), random.nextInt(1, 50));
    }

    private static TwoRateCounts rates(RandomGenerator random) {
        return new TwoRateCounts(
                random.nextInt(30), random.nextDouble(1, 500), random.nextInt(30), random.nextDouble(1, 500));
    }

    private static GroupMeans means(RandomGenerator random) {
        return new GroupMeans(
                random.nextDouble(1, 9),
                random.nextDouble(0.1, 4),
                random.nextInt(4, 90),
                random.nextDouble(1, 9),
                random.nextDouble(0.1, 4),
                random.nextInt(4, 90));
    }
}
