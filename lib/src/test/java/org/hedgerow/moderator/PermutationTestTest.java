package org.hedgerow.moderator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.model.Fit;
import org.hedgerow.model.Inference;
import org.hedgerow.model.Settings;
import org.hedgerow.model.TwoStep;
import org.hedgerow.numeric.Matrix;
import org.hedgerow.numeric.RandomStreams;
import org.hedgerow.numeric.Vec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PermutationTestTest {
    private static final List<String> TERMS = List.of("intrcpt", "x", "group");

    /// Every permutation is fitted by the library's front door here, and judged by what it prints
    @ParameterizedTest
    @EnumSource(Inference.class)
    void its_statistics_are_those_of_the_model(Inference inference) {
        Fit fit = TwoStep.fit(sample(9), Settings.DEFAULTS.with(inference), TERMS);
        PermutationTest test = PermutationTest.of(fit, 300, 5);
        var shuffles = new RowShuffles(fit.sample());
        int[] asFar = new int[4];
        for (int piece = 0; piece < 300; piece++) {
            Sample dealt = shuffles.drawn(new RandomStreams(5).stream(piece));
            Fit permuted = TwoStep.fit(dealt, fit.settings(), TERMS);
            for (int j = 0; j < 3; j++) {
                double observed = Math.abs(fit.coefficients().get(j).statistic());
                asFar[j] += Math.abs(permuted.coefficients().get(j).statistic()) >= observed - 1e-8 ? 1 : 0;
            }
            double observed = WaldTest.of(fit, List.of(1, 2)).statistic();
            asFar[3] += WaldTest.of(permuted, List.of(1, 2)).statistic() >= observed - 1e-8 ? 1 : 0;
        }
        for (int j = 0; j < 3; j++) {
            assertThat(test.pValues().get(j)).isCloseTo((asFar[j] + 1) / 301.0, within(1e-15));
        }
        assertThat(test.omnibusPValue()).isCloseTo((asFar[3] + 1) / 301.0, within(1e-15));
    }

    @Test
    void the_number_of_threads_changes_nothing() {
        Fit fit = TwoStep.fit(sample(12), Settings.DEFAULTS, TERMS);
        PermutationTest here = PermutationTest.of(fit, 2_500, 11);
        for (int threads : List.of(1, 3)) {
            try (var pool = new ForkJoinPool(threads)) {
                assertThat(pool.submit(() -> PermutationTest.of(fit, 2_500, 11)).join())
                        .isEqualTo(here);
            }
        }
    }

    @Test
    void all_deals_are_different_and_the_observed_one_is_among_them() {
        Vec twoGroups = Vec.of(0, 1, 0, 1, 1);
        var shuffles = new RowShuffles(new Sample(
                Vec.tabulate(5, i -> i), Vec.constant(5, 1), new Matrix(List.of(Vec.constant(5, 1), twoGroups))));
        assertThat(shuffles.count()).isEqualTo(10);
        assertThat(IntStream.range(0, 10)
                        .mapToObj(number ->
                                shuffles.numbered(number).x().columns().get(1))
                        .distinct())
                .hasSize(10)
                .contains(twoGroups);
    }

    /// Unstopped it would take an hour
    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void an_interrupted_test_stops() throws InterruptedException {
        Fit fit = TwoStep.fit(sample(40), Settings.DEFAULTS, TERMS);
        var thrown = new AtomicReference<Throwable>();
        var waiting = new Thread(() -> PermutationTest.of(fit, 200_000_000, 1));
        waiting.setUncaughtExceptionHandler((_, end) -> thrown.set(end));
        waiting.start();
        Thread.sleep(200);
        waiting.interrupt();
        waiting.join();
        assertThat(thrown.get())
                .isInstanceOf(CancellationException.class)
                .hasMessageContaining("of 200000000 permutations");
    }

    @Test
    void one_that_is_interrupted_before_it_begins_does_not_begin() {
        Fit fit = TwoStep.fit(sample(12), Settings.DEFAULTS, TERMS);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> PermutationTest.of(fit, 10, 1))
                .isInstanceOf(CancellationException.class)
                .hasMessage("interrupted after 0 of 10 permutations");
        assertThat(Thread.interrupted()).isTrue();
    }

    private static Sample sample(int k) {
        RandomGenerator random = new RandomStreams(3).stream(k);
        return new Sample(
                Vec.tabulate(k, _ -> random.nextGaussian()),
                Vec.tabulate(k, _ -> 0.1 + random.nextDouble()),
                new Matrix(List.of(
                        Vec.constant(k, 1), Vec.tabulate(k, _ -> random.nextInt(5)), Vec.tabulate(k, i -> i % 2))));
    }
}
