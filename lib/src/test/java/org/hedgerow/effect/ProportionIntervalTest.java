package org.hedgerow.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProportionIntervalTest {

    /// Newcombe 1998, Stat Med 17:857, table I, as printed there with four decimals.
    @ParameterizedTest
    @CsvSource({
        "WILSON, 81, 263, 0.2553, 0.3662",
        "WILSON, 15, 148, 0.0624, 0.1605",
        "WILSON, 0, 20, 0.0000, 0.1611",
        "WILSON, 1, 29, 0.0061, 0.1718",
        "WILSON_CC, 81, 263, 0.2535, 0.3682",
        "WILSON_CC, 15, 148, 0.0598, 0.1644",
        "WILSON_CC, 0, 20, 0.0000, 0.2005",
        "WILSON_CC, 1, 29, 0.0018, 0.1963",
        "CLOPPER_PEARSON, 81, 263, 0.2527, 0.3676",
        "CLOPPER_PEARSON, 15, 148, 0.0578, 0.1617",
        "CLOPPER_PEARSON, 0, 20, 0.0000, 0.1684",
        "CLOPPER_PEARSON, 1, 29, 0.0009, 0.1776",
        "MID_P, 81, 263, 0.2544, 0.3658",
        "MID_P, 15, 148, 0.0601, 0.1581",
        "MID_P, 0, 20, 0.0000, 0.1391",
        "MID_P, 1, 29, 0.0017, 0.1585"
    })
    void the_published_examples_come_out(ProportionInterval method, int x, int n, double lower, double upper) {
        Interval interval = method.interval(x, n, 95);
        assertThat(interval.lower()).isCloseTo(lower, within(5.01e-5));
        assertThat(interval.upper()).isCloseTo(upper, within(5.01e-5));
    }

    /// What holds for x events holds for the n − x others.
    @ParameterizedTest
    @EnumSource(ProportionInterval.class)
    void counting_the_others_mirrors_the_interval(ProportionInterval method) {
        for (int x = 0; x <= 12; x++) {
            Interval events = method.interval(x, 12, 90);
            Interval others = method.interval(12 - x, 12, 90);
            assertThat(events.lower()).isCloseTo(1 - others.upper(), within(1e-12));
        }
    }

    @Test
    void arms_as_large_as_a_country_do_not_overflow() {
        Interval wilson = ProportionInterval.WILSON.interval(1_200_000_000, 2_000_000_000, 95);
        assertThat(wilson.lower()).isCloseTo(0.6, within(1e-4)).isLessThan(0.6);
        assertThat(ProportionInterval.WILSON.interval(3, 3, 95).upper()).isEqualTo(1);
    }

    @Test
    void a_mid_p_interval_exists_at_every_level() {
        Interval narrow = ProportionInterval.MID_P.interval(1, 20, 5);
        assertThat(narrow.lower()).isLessThan(narrow.upper());
    }

    @Test
    void what_is_no_proportion_has_no_interval() {
        assertThatThrownBy(() -> ProportionInterval.WILSON.interval(5, 4, 95)).hasMessageContaining("5 of 4");
        assertThatThrownBy(() -> ProportionInterval.WILSON.interval(0, 0, 95)).hasMessageContaining("0 of 0");
        assertThatThrownBy(() -> ProportionInterval.WILSON.interval(1, 4, 100)).hasMessageContaining("100");
    }
}
