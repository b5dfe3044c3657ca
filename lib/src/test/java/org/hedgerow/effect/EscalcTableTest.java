package org.hedgerow.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hedgerow.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every measure and kind of variance against R's metafor 3.8: `effect/escalc.txt`, made by
/// `effect/escalc.R`.
class EscalcTableTest {
    private static final List<TwoByTwo> TABLES =
            List.of(new TwoByTwo(4, 119, 11, 128), new TwoByTwo(0, 30, 3, 25), new TwoByTwo(7, 8, 2, 16));
    private static final List<PairedTable> PAIRS =
            List.of(new PairedTable(4, 119, 11, 128), new PairedTable(0, 30, 3, 25), new PairedTable(7, 8, 2, 16));
    private static final List<TwoRateCounts> TWO_RATES = List.of(
            new TwoRateCounts(9, 413, 19, 398), new TwoRateCounts(0, 263, 19, 245), new TwoRateCounts(3, 80, 2, 90));
    private static final List<Rate> RATES = List.of(new Rate(9, 413), new Rate(0, 263), new Rate(3, 80));
    private static final List<Proportion> ARMS =
            List.of(new Proportion(9, 41), new Proportion(0, 26), new Proportion(14, 14));
    private static final List<GroupMeans> TWO_MEANS = List.of(
            new GroupMeans(55, 47, 15, 75, 64, 16),
            new GroupMeans(27, 7, 31, 29, 4, 32),
            new GroupMeans(5, 1.5, 6, 3, 1, 9));
    private static final List<GroupMean> MEANS =
            List.of(new GroupMean(55, 47, 15), new GroupMean(27, 7, 31), new GroupMean(5, 1.5, 6));
    private static final List<PairedMeans> CHANGES = List.of(
            new PairedMeans(55, 47, 75, 64, 15, 0.5),
            new PairedMeans(27, 7, 29, 4, 31, 0.7),
            new PairedMeans(5, 1.5, 3, 1, 6, 0.2));
    private static final List<Correlation> CORRELATIONS =
            List.of(new Correlation(0.187, 109), new Correlation(-0.6, 12), new Correlation(0.9, 6));

    static Stream<String> lines() throws IOException {
        try (var in = EscalcTableTest.class.getResourceAsStream("/effect/escalc.txt")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("lines")
    void yi_and_vi_are_those_of_metafor(String line) {
        String[] parts = line.split(" ");
        List<Effect> effects = effects(parts[0], VarianceType.valueOf(parts[1]));
        String[] yi = parts[2].split(",");
        String[] vi = parts[3].split(",");
        assertThat(effects).hasSize(yi.length);
        for (int i = 0; i < yi.length; i++) {
            var effect = (Effect.Estimated) effects.get(i);
            if (!yi[i].equals("NA")) {
                assertThat(effect.yi()).as(line).isCloseTo(Double.parseDouble(yi[i]), within(1e-12));
            }
            double expected = Double.parseDouble(vi[i]);
            assertThat(effect.vi()).as(line).isCloseTo(expected, within(1e-13 * Math.max(1, expected)));
        }
    }

    private static List<Effect> effects(String name, VarianceType type) {
        return Stream.of(
                        of(OneProportion.values(), ARMS, name, type),
                        of(OneRate.values(), RATES, name, type),
                        of(TwoProportions.values(), TABLES, name, type),
                        of(PairedProportions.values(), PAIRS, name, type),
                        of(TwoRates.values(), TWO_RATES, name, type),
                        of(OneMean.values(), MEANS, name, type),
                        of(TwoMeans.values(), TWO_MEANS, name, type),
                        of(MeanChange.values(), CHANGES, name, type),
                        of(OneCorrelation.values(), CORRELATIONS, name, type))
                .flatMap(List::stream)
                .toList();
    }

    private static <D extends StudyData> List<Effect> of(
            MeasureOf<D>[] measures, List<D> data, String name, VarianceType type) {
        return Arrays.stream(measures)
                .filter(measure -> measure.name().equals(name))
                .map(measure -> Computation.of(measure).with(type).effects(data))
                .flatMap(List::stream)
                .toList();
    }

    /// escalc("OR", ai=c(4,9,0), bi=c(119,30,8), ci=c(11,3,0), di=c(128,25,16), drop00=TRUE, to="if0all")
    @Test
    void a_study_without_events_in_both_groups_is_dropped_and_does_not_count_as_a_zero_cell() {
        var correction = new Correction(0.5, Correction.To.IF0ALL, Correction.Scope.ESTIMATE_AND_VARIANCE)
                .with(Correction.DoubleZeros.DROP);
        List<Effect> effects = Computation.of(TwoProportions.OR)
                .with(correction)
                .effects(List.of(new TwoByTwo(4, 119, 11, 128), new TwoByTwo(9, 30, 3, 25), new TwoByTwo(0, 8, 0, 16)));
        assertThat(((Effect.Estimated) effects.get(0)).yi()).isCloseTo(-0.938694140870392, within(1e-14));
        assertThat(((Effect.Estimated) effects.get(1)).vi()).isCloseTo(0.517777777777778, within(1e-14));
        assertThat(effects.get(2))
                .isInstanceOfSatisfying(
                        Effect.NotEstimable.class, e -> assertThat(e.reason()).contains("both groups"));
    }

    /// escalc("OR", ai=c(4,0,0), bi=c(119,30,8), ci=c(11,3,0), di=c(128,25,16), add=.25, to="all")
    @Test
    void another_amount_is_added_to_all() {
        var correction = new Correction(0.25, Correction.To.ALL, Correction.Scope.ESTIMATE_AND_VARIANCE);
        List<Effect> effects = Computation.of(TwoProportions.OR)
                .with(correction)
                .effects(List.of(new TwoByTwo(4, 119, 11, 128), new TwoByTwo(0, 30, 3, 25), new TwoByTwo(0, 8, 0, 16)));
        assertThat(effects.stream().map(e -> ((Effect.Estimated) e).vi()))
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-13 ? 0 : 1)
                .containsExactly(0.340366021725914, 4.38035411932802, 8.18275058275058);
    }

    @Test
    void a_variance_the_measure_does_not_have_names_those_it_has() {
        assertThatThrownBy(() -> Computation.of(TwoMeans.SMD).with(VarianceType.HO))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("SMD")
                .hasMessageContaining("LS, LS2, UB, AV");
    }

    @Test
    void a_zero_cell_leaves_a_tetrachoric_correlation_without_variance() {
        Effect effect = Computation.of(TwoProportions.RTET).effects(TABLES).get(1);
        assertThat(effect)
                .isInstanceOfSatisfying(
                        Effect.NotEstimable.class, e -> assertThat(e.yi()).hasValue(-1));
    }

    @Test
    void fishers_z_of_a_tetrachoric_correlation_follows_from_it() {
        var r = (Effect.Estimated)
                Computation.of(TwoProportions.RTET).effects(TABLES).get(0);
        var z = (Effect.Estimated)
                Computation.of(TwoProportions.ZTET).effects(TABLES).get(0);
        assertThat(Math.tanh(z.yi())).isCloseTo(r.yi(), within(1e-14));
        assertThat(z.vi() * Math.pow(1 - r.yi() * r.yi(), 2)).isCloseTo(r.vi(), within(1e-14));
    }

    @Test
    void a_log_of_a_negative_mean_is_no_effect_size() {
        Effect effect = Computation.of(TwoMeans.ROM)
                .effects(List.of(new GroupMeans(-5, 1, 10, 3, 1, 10)))
                .get(0);
        assertThat(effect).isInstanceOf(Effect.NotEstimable.class);
    }
}
