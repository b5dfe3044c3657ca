package org.hedgerow.heterogeneity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HigginsThompsonTest {

    @Test
    void less_spread_than_chance_is_no_heterogeneity_but_may_hide_some() {
        var low = HigginsThompson.of(3, 9, 95);
        assertThat(low.h()).isEqualTo(1);
        assertThat(low.i2()).isZero();
        assertThat(low.hLimits().lower()).isEqualTo(1);
        // log H ± 1.96 √((1 − 1/192)/16)
        assertThat(Math.log(low.hLimits().upper()))
                .isCloseTo(1.959963984540054 * Math.sqrt((1 - 1 / 192.0) / 16), within(1e-14));
    }

    @Test
    void i2_says_what_h_says() {
        var ht = HigginsThompson.of(40, 10, 90);
        assertThat(ht.h()).isEqualTo(2);
        assertThat(ht.i2()).isEqualTo(75);
        assertThat(ht.i2Limits().upper())
                .isCloseTo(100 * (1 - 1 / Math.pow(ht.hLimits().upper(), 2)), within(1e-12));
    }

    @Test
    void two_studies_have_no_limits() {
        assertThat(HigginsThompson.of(4, 1, 95).hLimits().lower()).isNaN();
    }
}
