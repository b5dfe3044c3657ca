package org.hedgerow.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.hedgerow.effect.Computation;
import org.hedgerow.effect.OneProportion;
import org.hedgerow.model.Inference;
import org.hedgerow.model.Method;
import org.hedgerow.model.Settings;
import org.hedgerow.model.exact.GlmmSettings;
import org.hedgerow.numeric.BinomialDraw;
import org.hedgerow.numeric.Normal;
import org.hedgerow.numeric.RandomStreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimulationTest {
    private static final Sampling VARIANCES = new Sampling.Known(List.of(0.1, 0.2, 0.4));
    private static final Scenario EQUAL = new Scenario(6, VARIANCES, 0.3, 0, EffectShape.NORMAL);
    private static final Scenario ARMS =
            new Scenario(8, new Sampling.Arms(List.of(20, 40)), -1.5, 0.2, EffectShape.NORMAL);
    private static final SimulatedMethod COMMON =
            new SimulatedMethod.Pooling(Settings.DEFAULTS.with(Method.CommonEffect.EE));
    private static final List<SimulatedMethod> OF_ARMS = List.of(
            new SimulatedMethod.ArmPooling(Computation.of(OneProportion.PLO), Settings.DEFAULTS.with(Inference.KNHA)),
            new SimulatedMethod.Exact(GlmmSettings.DEFAULTS));

    private static List<Performance> run(Scenario world, List<SimulatedMethod> methods, int replicates) {
        return new Simulation(List.of(world), methods, replicates, 7, OptionalDouble.of(0)).run();
    }

    /// With equal effects and known variances the pooled effect is normal with variance 1/Σ(1/v): all is
    /// known exactly.
    @Test
    void what_is_known_is_found_within_its_monte_carlo_error() {
        Performance found = run(EQUAL, List.of(COMMON), 20_000).getFirst();
        double variance = 1 / (2 * (10 + 5 + 2.5));
        assertThat(found.bias().value()).isCloseTo(0, within(4 * found.bias().standardError()));
        assertThat(found.mse().value())
                .isCloseTo(variance, within(4 * found.mse().standardError()));
        assertThat(found.coverage().value())
                .isCloseTo(0.95, within(4 * found.coverage().standardError()));
        assertThat(found.width().value()).isCloseTo(2 * 1.959963984540054 * Math.sqrt(variance), within(1e-12));
        // P(|Z + 0.3/√variance| > 1.96), the other tail being nothing
        double power = Normal.cdf(0.3 / Math.sqrt(variance) - 1.959963984540054);
        assertThat(found.rejection().value())
                .isCloseTo(power, within(4 * found.rejection().standardError()));
        assertThat(found.bias().standardError()).isCloseTo(Math.sqrt(variance / 20_000), within(1e-5));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void the_same_seed_gives_the_same_result_on_any_number_of_threads(int threads) throws Exception {
        try (var pool = new ForkJoinPool(threads)) {
            assertThat(pool.submit(() -> run(ARMS, OF_ARMS, 230)).get()).isEqualTo(run(ARMS, OF_ARMS, 230));
        }
    }

    @Test
    void another_seed_gives_another_result() {
        var other = new Simulation(List.of(EQUAL), List.of(COMMON), 100, 8, OptionalDouble.of(0));
        assertThat(other.run()).isNotEqualTo(run(EQUAL, List.of(COMMON), 100));
    }

    @Test
    void methods_that_have_no_answer_are_counted() {
        Scenario rare = new Scenario(2, new Sampling.Arms(List.of(3)), -5, 0, EffectShape.NORMAL);
        Performance exact = run(rare, OF_ARMS, 100).get(1);
        assertThat(exact.failures()).isGreaterThan(50);
        assertThat(exact.replicates()).isEqualTo(100);
    }

    @ParameterizedTest
    @EnumSource(EffectShape.class)
    void every_shape_has_mean_0_and_variance_1(EffectShape shape) {
        var random = new RandomStreams(5).stream(0);
        int n = 200_000;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double z = shape.draw(random);
            sum += z;
            squares += z * z;
        }
        assertThat(sum / n).isCloseTo(0, within(5 / Math.sqrt(n)));
        // kurtosis 9 is the largest of them
        assertThat(squares / n).isCloseTo(1, within(5 * Math.sqrt(8.0 / n)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.5, 0.97})
    void drawn_counts_have_the_binomial_mean_and_variance(double p) {
        var random = new RandomStreams(6).stream(0);
        int draws = 20_000;
        int n = 2_500;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < draws; i++) {
            double d = BinomialDraw.of(n, p, random) - n * p;
            sum += d;
            squares += d * d;
        }
        double variance = n * p * (1 - p);
        assertThat(sum / draws).isCloseTo(0, within(4 * Math.sqrt(variance / draws)));
        assertThat(squares / draws).isCloseTo(variance, within(4 * variance * Math.sqrt(2.2 / draws)));
    }

    @Test
    void a_scenario_can_be_sent_elsewhere() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(ARMS);
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(ARMS);
        }
    }

    /// Unstopped it would take hours
    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void an_interrupted_simulation_leaves_what_was_done() throws InterruptedException {
        var left = new CompletableFuture<List<Performance>>();
        var waiting = new Thread(() -> left.complete(run(EQUAL, List.of(COMMON), 1_000_000_000)));
        waiting.start();
        Thread.sleep(300);
        waiting.interrupt();
        waiting.join();
        assertThat(left.join().getFirst().replicates()).isBetween(1L, 999_999_999L);
    }
}
