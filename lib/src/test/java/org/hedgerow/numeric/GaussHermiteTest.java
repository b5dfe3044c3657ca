package org.hedgerow.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GaussHermiteTest {

    /// Moments of the normal density: 1, 0, 1, 0, 3, …, exact for degrees below 2m.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 25, 61, 120, 321})
    void moments_of_the_normal_density_are_exact(int m) {
        GaussHermite rule = GaussHermite.of(m);
        double expected = 1;
        for (int degree = 0; degree < Math.min(2 * m, 12); degree += 2) {
            int power = degree;
            double moment = Vec.tabulate(m, j -> {
                        double t = rule.nodes().get(j);
                        return rule.weights().get(j) * Math.exp(-0.5 * t * t) * Math.pow(t, power);
                    })
                    .sum();
            assertThat(moment / Math.sqrt(2 * Math.PI) / expected).isCloseTo(1, within(1e-11));
            expected *= degree + 1;
        }
    }

    /// Abramowitz & Stegun, table 25.10, n = 3: x = 1.22474487139, times √2
    @Test
    void three_nodes_are_the_known_ones() {
        assertThat(GaussHermite.of(3).nodes().get(2)).isCloseTo(Math.sqrt(3), within(1e-14));
        assertThat(GaussHermite.of(3).nodes().get(1)).isCloseTo(0, within(1e-14));
    }

    @Test
    void a_rule_without_nodes_is_refused() {
        assertThatThrownBy(() -> GaussHermite.of(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void binomial_coefficients_are_exact_logarithms() {
        assertThat(LogBinomial.coefficient(10, 3)).isCloseTo(Math.log(120), within(1e-14));
        assertThat(LogBinomial.coefficient(10, 0)).isZero();
        assertThat(LogBinomial.coefficient(1e6, 1)).isCloseTo(Math.log(1e6), within(1e-9));
    }
}
