package org.hedgerow.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.influence.Refitting;
import org.hedgerow.model.Fit;
import org.hedgerow.model.Settings;
import org.hedgerow.model.TwoStep;
import org.hedgerow.numeric.Matrix;
import org.hedgerow.numeric.RandomStreams;
import org.hedgerow.numeric.Vec;
import org.hedgerow.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class GoshTest {

    @Test
    void all_subsets_are_tried_where_they_are_few() {
        Fit fit = TwoStep.fit(sample(6), Settings.DEFAULTS);
        Gosh gosh = Gosh.of(Refitting.of(fit), 63, 1);
        assertThat(gosh.isAll()).isTrue();
        assertThat(gosh.done()).isEqualTo(63);
        assertThat(IntStream.range(0, 63).mapToObj(n -> members(gosh, n)).distinct())
                .hasSize(63);
        assertThat(gosh.estimates().get(62)).isEqualTo(fit.pooled().estimate());
    }

    @Test
    void one_subset_fewer_than_there_are_means_random_ones() {
        Gosh gosh = Gosh.of(Refitting.of(TwoStep.fit(sample(6), Settings.DEFAULTS)), 62, 1);
        assertThat(gosh.isAll()).isFalse();
        assertThat(gosh.done()).isEqualTo(62);
    }

    @Test
    void every_subset_is_fitted_as_by_the_front_door() {
        Fit fit = TwoStep.fit(sample(70), Settings.DEFAULTS);
        Gosh gosh = Gosh.of(Refitting.of(fit), 50, 5);
        for (int number = 0; number < 50; number++) {
            List<Integer> rows = members(gosh, number);
            Fit alone = TwoStep.fit(fit.sample().only(rows), Settings.DEFAULTS);
            assertThat(gosh.sizeOf(number)).isEqualTo(rows.size());
            assertThat(gosh.estimates().get(number)).isEqualTo(alone.pooled().estimate());
            assertThat(gosh.tau2().get(number)).isEqualTo(alone.tau2().value());
            assertThat(gosh.i2().get(number)).isEqualTo(alone.heterogeneity().i2());
            assertThat(gosh.q().get(number)).isEqualTo(alone.heterogeneity().q());
        }
    }

    /// 26 sets of two or more of five, 2 600 draws: χ² on 25 degrees of freedom is below 52.6 but for one
    /// seed in a thousand
    @Test
    void every_set_that_carries_the_model_is_as_likely_as_any_other() {
        Subsets drawn = Subsets.random(5, 2, 2_600, 3);
        double[] counts = new double[32];
        for (int number = 0; number < drawn.size(); number++) {
            counts[drawn.studies(number).stream().mapToInt(i -> 1 << i).sum()]++;
        }
        double chiSquared = IntStream.range(0, 32)
                .filter(set -> Integer.bitCount(set) >= 2)
                .mapToDouble(set -> Math.pow(counts[set] - 100, 2) / 100)
                .sum();
        assertThat(chiSquared).isLessThan(52.6);
        assertThat(counts[0] + counts[1] + counts[2] + counts[4] + counts[8] + counts[16])
                .isZero();
        assertThat(Subsets.count(5, 2)).isEqualTo(26);
    }

    @Test
    void the_same_seed_gives_the_same_result_on_any_number_of_threads() {
        Refitting model = Refitting.of(TwoStep.fit(sample(20), Settings.DEFAULTS));
        Gosh here = Gosh.of(model, 9_000, 11);
        for (int threads : new int[] {1, 2, 8}) {
            try (var pool = new ForkJoinPool(threads)) {
                Gosh there = pool.submit(() -> Gosh.of(model, 9_000, 11)).join();
                assertThat(there.estimates()).isEqualTo(here.estimates());
                assertThat(there.tau2()).isEqualTo(here.tau2());
                assertThat(there.q()).isEqualTo(here.q());
                assertThat(there.i2()).isEqualTo(here.i2());
            }
        }
        assertThat(Gosh.of(model, 9_000, 12).estimates()).isNotEqualTo(here.estimates());
    }

    /// Unstopped it would take minutes
    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void an_interrupt_leaves_what_was_done() throws InterruptedException {
        Refitting plain = Refitting.of(TwoStep.fit(sample(60), Settings.DEFAULTS));
        var enough = new CountDownLatch(5_000);
        Refitting model = new Refitting(60, 1, rows -> {
            enough.countDown();
            return plain.model().apply(rows);
        });
        var left = new CompletableFuture<Gosh>();
        var stays = new AtomicBoolean();
        var waiting = new Thread(() -> {
            left.complete(Gosh.of(model, 4_000_000, 1));
            stays.set(Thread.currentThread().isInterrupted());
        });
        waiting.start();
        enough.await();
        waiting.interrupt();
        waiting.join();
        Gosh found = left.join();
        assertThat(found.done()).isBetween(1, 3_999_999);
        assertThat(found.estimates().size()).isEqualTo(found.done());
        assertThat(found.failed()).isZero();
        assertThat(stays.get()).isTrue();
    }

    @Test
    void one_that_is_interrupted_before_it_begins_does_not_begin() {
        Refitting model = Refitting.of(TwoStep.fit(sample(8), Settings.DEFAULTS));
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> Gosh.of(model, 300, 1))
                .isInstanceOf(CancellationException.class)
                .hasMessage("interrupted before the first of 255 subsets");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void the_study_far_from_all_others_makes_the_clusters() {
        Vec yi = Vec.tabulate(10, i -> i == 3 ? 5 : 0.01 * i);
        Gosh gosh =
                Gosh.of(Refitting.of(TwoStep.fit(Sample.of(yi, Vec.constant(10, 0.1)), Settings.DEFAULTS)), 2_000, 1);
        List<GoshStudy> studies = gosh.studies();
        assertThat(studies.get(3).share()).isGreaterThan(0.5);
        assertThat(studies.get(3).with()).isGreaterThan(studies.get(3).without() + 0.5);
        assertThat(IntStream.range(0, 10)
                        .filter(i -> i != 3)
                        .mapToDouble(i -> studies.get(i).share())
                        .max())
                .hasValueCloseTo(0.0, within(0.1));
    }

    @Test
    void what_some_subsets_do_not_carry_is_counted_and_left_empty() {
        Vec rare = Vec.tabulate(6, i -> i == 0 ? 1 : 0);
        Sample sample = new Sample(sample(6).yi(), sample(6).vi(), new Matrix(List.of(Vec.constant(6, 1), rare)));
        Gosh gosh = Gosh.of(Refitting.of(TwoStep.fit(sample, Settings.DEFAULTS, List.of("intrcpt", "x"))), 100, 1);
        assertThat(gosh.done()).isEqualTo(57);
        assertThat(gosh.failed()).isEqualTo(26);
    }

    @Test
    void one_study_has_no_subsets() {
        assertThatThrownBy(() -> Gosh.of(Refitting.of(TwoStep.fit(sample(1), Settings.DEFAULTS)), 10, 1))
                .isInstanceOf(ProblemException.class);
    }

    private static List<Integer> members(Gosh gosh, int number) {
        return IntStream.range(0, gosh.k())
                .filter(study -> gosh.holds(number, study))
                .boxed()
                .toList();
    }

    private static Sample sample(int k) {
        RandomGenerator random = new RandomStreams(3).stream(k);
        return Sample.of(Vec.tabulate(k, _ -> random.nextGaussian()), Vec.tabulate(k, _ -> 0.1 + random.nextDouble()));
    }
}
