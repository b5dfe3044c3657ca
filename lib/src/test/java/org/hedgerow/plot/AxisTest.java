package org.hedgerow.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AxisTest {

    static Stream<Scale> scales() {
        return Stream.of(
                Scale.LINEAR,
                Scale.PERCENT,
                Scale.PERCENT_DIFFERENCE,
                Scale.CORRELATION,
                Scale.RATIO,
                Scale.LOGIT_PERCENT);
    }

    /// Ranges that can occur on a scale, the same in every run.
    private static List<Range> ranges(Scale scale) {
        Random random = new Random(1994);
        return Stream.generate(() -> range(scale, random.nextGaussian() * 3, Math.exp(random.nextGaussian() - 1)))
                .limit(1000)
                .toList();
    }

    private static Range range(Scale scale, double from, double length) {
        return switch (scale.spacing()) {
            case LOG, LOGIT ->
                new Range(scale.spacing().valueAt(from), scale.spacing().valueAt(from + length));
            case LINEAR -> {
                double low = scale.startsAtZero() ? 0 : scale.natural().clamp(from / 10);
                double high = scale.natural().clamp(low + length / 10);
                yield low < high ? new Range(low, high) : new Range(low - 0.5, low);
            }
        };
    }

    @ParameterizedTest
    @MethodSource("scales")
    void an_axis_has_two_to_six_round_ticks_in_order_and_shows_all_it_should(Scale scale) {
        for (Range range : ranges(scale)) {
            Axis axis = Axis.covering(scale, range, 6);
            double slack = 1e-9 * (range.upper() - range.lower());
            assertThat(axis.range().lower()).isLessThanOrEqualTo(range.lower() + slack);
            assertThat(axis.range().upper()).isGreaterThanOrEqualTo(range.upper() - slack);
            assertThat(axis.ticks()).as("%s", range).hasSizeBetween(2, 6);
            assertThat(axis.ticks()).extracting(Tick::value).isSorted().doesNotHaveDuplicates();
            assertThat(axis.ticks()).allSatisfy(tick -> {
                assertThat(axis.range().contains(tick.value())).isTrue();
                assertThat(Double.parseDouble(tick.label().replace(Decimals.MINUS, '-')))
                        .isCloseTo(tick.value() * scale.factor(), within(1e-7 * Math.abs(tick.value())));
            });
        }
    }

    @ParameterizedTest
    @MethodSource("scales")
    void places_on_an_axis_lead_back_to_their_values(Scale scale) {
        for (Range range : ranges(scale)) {
            Axis axis = Axis.exactly(scale, range, 6);
            assertThat(axis.fraction(range.lower())).isEqualTo(0);
            assertThat(axis.fraction(range.upper())).isEqualTo(1);
            for (double fraction : new double[] {0.1, 0.5, 0.9}) {
                assertThat(axis.fraction(axis.valueAt(fraction))).isCloseTo(fraction, within(1e-6));
            }
        }
    }

    @Test
    void percentages_are_counted_in_round_steps_from_zero() {
        Axis axis = Axis.covering(Scale.PERCENT, new Range(0, 0.237), 6);
        assertThat(labels(axis)).containsExactly("0", "5", "10", "15", "20", "25");
        assertThat(axis.range()).isEqualTo(new Range(0, 0.25));
    }

    @Test
    void percentages_end_at_a_hundred() {
        assertThat(Axis.covering(Scale.PERCENT, new Range(0, 1), 6).range()).isEqualTo(new Range(0, 1));
    }

    @Test
    void ratios_are_marked_alike_on_both_sides_of_one() {
        assertThat(labels(Axis.covering(Scale.RATIO, new Range(0.2, 5), 7)))
                .containsExactly("0.2", "0.5", "1", "2", "5");
        assertThat(labels(Axis.covering(Scale.RATIO, new Range(0.1, 10), 7)))
                .containsExactly("0.1", "0.2", "0.5", "1", "2", "5", "10");
        assertThat(labels(Axis.covering(Scale.RATIO, new Range(0.001, 1000), 6)))
                .containsExactly("0.01", "1", "100");
    }

    @Test
    void a_narrow_axis_of_ratios_is_marked_in_steps() {
        assertThat(labels(Axis.covering(Scale.RATIO, new Range(0.85, 1.12), 6)))
                .containsExactly("0.85", "0.90", "0.95", "1.00", "1.05", "1.10");
    }

    @Test
    void differences_have_a_true_minus() {
        assertThat(labels(Axis.covering(Scale.LINEAR, new Range(-0.9, 0.4), 6)))
                .containsExactly("\u22121.0", "\u22120.5", "0.0", "0.5");
    }

    @Test
    void an_axis_of_ratios_cannot_begin_at_zero() {
        assertThatThrownBy(() -> Axis.exactly(Scale.RATIO, new Range(0, 2), 6))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("LOG")
                .hasMessageContaining("0.0 to 2.0");
    }

    private static List<String> labels(Axis axis) {
        return axis.ticks().stream().map(Tick::label).toList();
    }
}
