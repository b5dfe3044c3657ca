package org.hedgerow.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.hedgerow.numeric.NormalTail;
import org.hedgerow.numeric.Vec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CombinedPValuesTest {
    private static final Vec P = Vec.of(0.01, 0.2, 0.3, 0.6);

    /// R: pnorm(z, lower.tail = FALSE, log.p = TRUE)
    @ParameterizedTest
    @CsvSource({
        "40, -804.6084420137538",
        "20.5, -214.06672896326381",
        "3, -6.6077262215103492",
        "-9, -1.1285884059538408e-19"
    })
    void logarithms_of_tails_are_exact_where_the_tail_itself_is_no_number(double z, double expected) {
        assertThat(NormalTail.logUpper(z) / expected).isCloseTo(1, within(1e-13));
    }

    /// −2 Σ log p, on 8 degrees of freedom
    @Test
    void fisher_adds_logarithms() {
        ChiSquaredTest fisher = CombinedPValues.fisher(CombinedPValues.zValues(P));
        assertThat(fisher.statistic()).isCloseTo(-2 * Math.log(0.01 * 0.2 * 0.3 * 0.6), within(1e-12));
        assertThat(fisher.df()).isEqualTo(8);
    }

    /// 1 − (1 − 0.01)⁴
    @Test
    void tippett_judges_the_smallest() {
        assertThat(CombinedPValues.tippett(CombinedPValues.zValues(P)).p())
                .isCloseTo(1 - Math.pow(0.99, 4), within(1e-13));
    }

    @Test
    void one_p_value_combines_to_itself() {
        Vec z = CombinedPValues.zValues(Vec.of(0.03));
        assertThat(CombinedPValues.stouffer(z).p()).isCloseTo(0.03, within(1e-14));
        assertThat(CombinedPValues.fisher(z).p()).isCloseTo(0.03, within(1e-14));
        assertThat(CombinedPValues.tippett(z).p()).isCloseTo(0.03, within(1e-14));
    }

    /// (3·1 + 1·2)/√(9 + 1)
    @Test
    void stouffer_may_be_weighted() {
        assertThat(CombinedPValues.stouffer(Vec.of(1, 2), Vec.of(3, 1)).statistic())
                .isCloseTo(5 / Math.sqrt(10), within(1e-15));
    }

    @Test
    void what_is_no_probability_is_refused() {
        assertThatThrownBy(() -> CombinedPValues.zValues(Vec.of(0, 0.5))).isInstanceOf(IllegalArgumentException.class);
    }
}
