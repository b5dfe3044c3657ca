package org.hedgerow.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.influence.Deletion;
import org.hedgerow.model.Coefficient;
import org.hedgerow.model.Fit;
import org.hedgerow.model.LocationScale;
import org.hedgerow.model.Method;
import org.hedgerow.model.Settings;
import org.hedgerow.model.TwoStep;
import org.hedgerow.moderator.PermutationTest;
import org.hedgerow.moderator.Subgroups;
import org.hedgerow.numeric.Matrix;
import org.hedgerow.predict.Blup;
import org.hedgerow.sensitivity.Cumulative;
import org.junit.jupiter.api.Test;

/// What must hold of analyses made from a fit, on a thousand random reviews (permutations: a hundred,
/// location-scale: three hundred).
class DerivedAnalysesPropertiesTest {
    private static final Settings DEFAULTS = Settings.DEFAULTS;

    @Test
    void a_blup_lies_between_the_study_and_the_mean() {
        Reviews.all().forEach(review -> {
            Fit fit = TwoStep.fit(review, DEFAULTS);
            double mean = fit.pooled().estimate();
            List<Blup.StudyPrediction> blups = Blup.of(fit);
            for (int i = 0; i < review.k(); i++) {
                double y = review.yi().get(i);
                assertThat(blups.get(i).estimate()).isBetween(Math.min(y, mean) - 1e-12, Math.max(y, mean) + 1e-12);
            }
        });
    }

    @Test
    void the_last_cumulative_step_is_the_whole() {
        Reviews.all().forEach(review -> {
            List<Integer> order = Reviews.order(review.k(), 9);
            Cumulative cumulative = Cumulative.of(review, DEFAULTS, order);
            assertThat(cumulative.steps()).hasSize(review.k());
            same(
                    cumulative.steps().getLast().pooled(),
                    TwoStep.fit(review, DEFAULTS).pooled());
            same(
                    cumulative.steps().getFirst().pooled(),
                    TwoStep.fit(review.only(order.subList(0, 1)), DEFAULTS).pooled());
        });
    }

    @Test
    void deletion_of_a_study_is_the_fit_without_it() {
        Reviews.all().forEach(review -> {
            Deletion deletion = Deletion.of(TwoStep.fit(review, DEFAULTS));
            int i = review.k() / 2;
            List<Integer> others =
                    IntStream.range(0, review.k()).filter(j -> j != i).boxed().toList();
            same(
                    deletion.without().get(i).orElseThrow().pooled(),
                    TwoStep.fit(review.only(others), DEFAULTS).pooled());
        });
    }

    @Test
    void subgroups_pooled_with_one_effect_make_up_the_whole() {
        Settings common = DEFAULTS.with(Method.CommonEffect.EE);
        Reviews.all().forEach(review -> {
            Subgroups groups = Subgroups.of("group", review, levels(review.k()), common, Subgroups.Variance.SEPARATE);
            Fit whole = TwoStep.fit(review, common);
            double weights = 0;
            double weighted = 0;
            double within = 0;
            for (Subgroups.Subgroup group : groups.groups()) {
                double w = Math.pow(group.effect().standardError(), -2);
                weights += w;
                weighted += w * group.effect().estimate();
                within += group.fit().heterogeneity().q();
            }
            assertThat(weighted / weights)
                    .isCloseTo(whole.pooled().estimate(), near(whole.pooled().estimate()));
            assertThat(within + groups.between().statistic())
                    .isCloseTo(
                            whole.heterogeneity().q(),
                            near(whole.heterogeneity().q()));
            assertThat(groups.groups().stream().mapToInt(Subgroups.Subgroup::k).sum())
                    .isEqualTo(review.k());
        });
    }

    @Test
    void the_order_of_rows_does_not_matter_to_subgroups() {
        Reviews.all().forEach(review -> {
            List<Integer> order = Reviews.order(review.k(), 4);
            List<String> levels = levels(review.k());
            for (Subgroups.Variance variance : Subgroups.Variance.values()) {
                Subgroups here = Subgroups.of("group", review, levels, DEFAULTS, variance);
                Subgroups there = Subgroups.of(
                        "group",
                        Reviews.reordered(review, order),
                        order.stream().map(levels::get).toList(),
                        DEFAULTS,
                        variance);
                for (int j = 0; j < 2; j++) {
                    assertThat(there.groups().get(j).level())
                            .isEqualTo(here.groups().get(j).level());
                    same(there.groups().get(j).effect(), here.groups().get(j).effect());
                }
                assertThat(there.between().statistic())
                        .isCloseTo(
                                here.between().statistic(), near(here.between().statistic()));
            }
        });
    }

    @Test
    void a_permutation_p_value_is_the_same_for_the_same_seed_and_never_0() {
        Reviews.all().limit(100).forEach(plain -> {
            Sample review = Reviews.withModerator(plain, 3);
            Fit fit = TwoStep.fit(review, DEFAULTS, List.of("intrcpt", "x"));
            PermutationTest test = PermutationTest.of(fit, 50, 1);
            assertThat(PermutationTest.of(fit, 50, 1)).isEqualTo(test);
            double least = 1.0 / (test.exact() ? test.permutations() : test.permutations() + 1);
            test.pValues().stream().forEach(p -> assertThat(p).isBetween(least, 1.0));
            assertThat(test.omnibusPValue()).isBetween(least, 1.0);
        });
    }

    /// Where τ² is not at 0, which on the log scale is nowhere.
    @Test
    void a_scale_that_is_constant_is_the_ordinary_model() {
        Reviews.all().limit(300).forEach(review -> {
            Fit fit = TwoStep.fit(review, DEFAULTS);
            if (fit.tau2().value() > 1e-3 * review.vi().min()) {
                var scale = LocationScale.fit(
                        review, List.of("intrcpt"), Matrix.ones(review.k()), List.of("intrcpt"), DEFAULTS);
                assertThat(scale.tau2().get(0))
                        .isCloseTo(
                                fit.tau2().value(),
                                within(1e-5 * Math.max(1, fit.tau2().value())));
                assertThat(scale.coefficients().getFirst().estimate())
                        .isCloseTo(fit.pooled().estimate(), within(1e-5));
            }
        });
    }

    private static List<String> levels(int k) {
        return IntStream.range(0, k).mapToObj(i -> i % 3 == 0 ? "a" : "b").toList();
    }

    private static void same(Coefficient got, Coefficient expected) {
        assertThat(got.estimate()).isCloseTo(expected.estimate(), near(expected.estimate()));
        assertThat(got.standardError()).isCloseTo(expected.standardError(), near(expected.standardError()));
        assertThat(got.lower()).isCloseTo(expected.lower(), near(expected.lower()));
    }

    private static Offset<Double> near(double value) {
        return within(1e-7 * Math.max(1, Math.abs(value)));
    }
}
