package org.hedgerow.effect.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.hedgerow.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConvertTest {
    private static final double QUARTILE = 0.6744897501960817;

    @Test
    void a_percentage_gives_back_its_count() {
        assertThat(PrintedPercent.of("15%").count(20)).isEqualTo(3);
        assertThat(PrintedPercent.of("16.5").count(97)).isEqualTo(16);
        assertThat(PrintedPercent.of("0%").count(12)).isZero();
        assertThat(PrintedPercent.of("100").count(12)).isEqualTo(12);
        // a tie: 1/8 = 12.5% is printed as 12 or 13
        assertThat(PrintedPercent.of("12%").count(8)).isEqualTo(1);
        assertThat(PrintedPercent.of("13%").count(8)).isEqualTo(1);
    }

    @Test
    void an_impossible_percentage_names_the_nearest_counts_and_what_they_print() {
        assertThatThrownBy(() -> PrintedPercent.of("17%").count(20))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("17% of 20 is no count")
                .hasMessageContaining("3 of 20 would print 15%")
                .hasMessageContaining("4 of 20 would print 20%");
    }

    @Test
    void a_coarse_percentage_of_many_is_not_one_count() {
        assertThat(PrintedPercent.of("5%").counts(300)).containsExactly(14, 15, 16);
        assertThatThrownBy(() -> PrintedPercent.of("5%").count(300)).hasMessageContaining("14, 15, 16");
    }

    @ParameterizedTest
    @CsvSource({"7", "20", "41", "96", "999"})
    void every_count_is_among_those_its_percentage_allows(int n) {
        for (int x = 0; x <= n; x++) {
            for (int decimals = 0; decimals < 3; decimals++) {
                String printed = new BigDecimal(100.0 * x / n)
                        .setScale(decimals, RoundingMode.HALF_UP)
                        .toPlainString();
                assertThat(PrintedPercent.of(printed).counts(n)).as(printed).contains(x);
            }
        }
    }

    @Test
    void a_standard_error_comes_back_from_its_interval() {
        double se = 0.137;
        assertThat(StandardErrors.ofInterval(2 - 1.959963984540054 * se, 2 + 1.959963984540054 * se, 95))
                .isCloseTo(se, within(1e-14));
        assertThat(StandardErrors.ofRatioInterval(
                        Math.exp(-1.6448536269514722 * se), Math.exp(1.6448536269514722 * se), 90))
                .isCloseTo(se, within(1e-14));
        assertThatThrownBy(() -> StandardErrors.ofRatioInterval(-0.1, 2, 95)).isInstanceOf(ProblemException.class);
    }

    /// n <- 61; xi <- qnorm((n-.375)/(n+.25)); eta <- qnorm((.75*n-.125)/(n+.25)) in R, and the papers'
    /// formulas with min 12, q1 31, median 40, q3 52, max 95.
    @Test
    void mean_and_sd_are_those_of_the_papers_formulas() {
        var range = new OrderSummary.Range(12, 40, 95, 61);
        var quartiles = new OrderSummary.Quartiles(31, 40, 52, 61);
        var five = new OrderSummary.FiveNumbers(12, 31, 40, 52, 95, 61);
        assertThat(range.mean()).isCloseTo(42.0908216326592, within(1e-12));
        assertThat(range.sd()).isCloseTo(17.8975125991693, within(1e-12));
        assertThat(quartiles.mean()).isCloseTo(41.0595901639344, within(1e-12));
        assertThat(quartiles.sd()).isCloseTo(15.944847215725, within(1e-12));
        assertThat(five.mean()).isCloseTo(42.1735127097887, within(1e-12));
        assertThat(five.sd()).isCloseTo(17.0149768218238, within(1e-12));
    }

    @Test
    void quartiles_of_a_normal_distribution_give_its_mean_and_sd() {
        var summary = new OrderSummary.Quartiles(10 - 3 * QUARTILE, 10, 10 + 3 * QUARTILE, 1_000_000);
        assertThat(summary.mean()).isCloseTo(10, within(1e-12));
        assertThat(summary.sd()).isCloseTo(3, within(1e-5));
    }

    @Test
    void values_out_of_order_are_refused() {
        assertThatThrownBy(() -> new OrderSummary.Quartiles(5, 3, 8, 20)).isInstanceOf(ProblemException.class);
    }
}
