package org.hedgerow.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class IntegralTest {

    @Test
    void smooth_and_cornered_functions_have_their_areas() {
        assertThat(Integral.of(Math::sin, 0, Math.PI)).isCloseTo(2, within(1e-14));
        assertThat(Integral.of(x -> Math.abs(x - 0.3), 0, 1)).isCloseTo(0.29, within(1e-12));
        assertThat(Integral.of(x -> 1 / (1e-4 + x * x), -1, 1)).isCloseTo(2 * 100 * Math.atan(100), within(1e-9));
        assertThat(Integral.of(Normal::density, 1, 13)).isCloseTo(Normal.twoSided(1) / 2, within(1e-14));
    }
}
