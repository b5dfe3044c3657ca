package org.hedgerow.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class DecimalsTest {

    private static final Decimals TWO = new Decimals(2);

    @Test
    void numbers_have_a_fixed_number_of_decimals() {
        assertThat(TWO.format(3)).isEqualTo("3.00");
        assertThat(TWO.format(1.005)).isEqualTo("1.01");
        assertThat(new Decimals(0).format(2.5)).isEqualTo("3");
        assertThat(TWO.format(1234567)).isEqualTo("1234567.00");
    }

    @Test
    void the_minus_is_a_minus_and_zero_has_none() {
        assertThat(TWO.format(-0.5)).isEqualTo("\u22120.50");
        assertThat(TWO.format(-0.001)).isEqualTo("0.00");
        assertThat(TWO.format(-0.0)).isEqualTo("0.00");
    }

    @Test
    void an_interval_without_end_ends_at_infinity() {
        assertThat(TWO.format(Double.POSITIVE_INFINITY)).isEqualTo("∞");
        assertThat(TWO.format(Double.NEGATIVE_INFINITY)).isEqualTo("\u2212∞");
    }

    @Test
    void the_computers_language_changes_nothing() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(TWO.format(0.25)).isEqualTo("0.25");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void nan_is_refused() {
        assertThatThrownBy(() -> TWO.format(Double.NaN)).hasMessageContaining("NaN");
    }
}
