package org.hedgerow.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistributionsTest {

    /// 2 df in closed form, √2·u/√(1 − u²) with u = 2p − 1; 1 df is Cauchy's tan(π(p − ½)).
    @Test
    void t_quantiles_meet_their_closed_forms() {
        double u = 0.95;
        assertThat(StudentT.quantile(0.975, 2)).isCloseTo(Math.sqrt(2) * u / Math.sqrt(1 - u * u), within(1e-12));
        assertThat(StudentT.quantile(0.975, 1)).isCloseTo(Math.tan(Math.PI * 0.475), within(1e-11));
        assertThat(StudentT.quantile(0.25, 7)).isEqualTo(-StudentT.quantile(0.75, 7));
    }

    /// However few the degrees of freedom and however far out.
    @Test
    void a_t_quantile_is_where_the_distribution_has_its_probability() {
        for (double df : new double[] {1, 2, 2.1, 3, 3.7, 5, 9.51, 12, 40, 1000, 1e6}) {
            for (double p : new double[] {1e-12, 1e-6, 1e-3, 0.005, 0.025, 0.2, 0.4999}) {
                double t = StudentT.quantile(p, df);
                assertThat(StudentT.twoSided(t, df) / 2).isCloseTo(p, withinPercentage(1e-9));
                assertThat(StudentT.quantile(1 - p, df)).isPositive();
            }
        }
        assertThat(StudentT.quantile(0.5, 7)).isZero();
    }

    /// R 4.2.2: 2 * pnorm(8.5, lower = FALSE), pchisq(800, 40, lower = FALSE), 2 * pt(30, 12, lower = FALSE),
    /// compared to twelve figures.
    @Test
    void far_tails_are_not_lost() {
        assertThat(Normal.twoSided(-8.5)).isCloseTo(1.89590696444066e-17, withinPercentage(1e-10));
        assertThat(ChiSquared.upperTail(800, 40)).isCloseTo(4.54287658106972e-142, withinPercentage(1e-9));
        assertThat(StudentT.twoSided(30, 12)).isCloseTo(1.17731819070189e-12, withinPercentage(1e-9));
    }

    @Test
    void chi_squared_on_two_degrees_of_freedom_is_exponential() {
        assertThat(ChiSquared.upperTail(7, 2)).isCloseTo(Math.exp(-3.5), within(1e-15));
        assertThat(ChiSquared.upperTail(0, 0)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"0.025, 1, 20", "0.975, 3, 1", "0.025, 0.5, 1000.5", "0.975, 300.5, 0.5", "0.3, 12, 47"})
    void a_beta_quantile_is_where_the_distribution_has_its_probability(double p, double a, double b) {
        double x = Beta.quantile(p, a, b);
        var beta = org.apache.commons.statistics.distribution.BetaDistribution.of(a, b);
        assertThat(beta.cumulativeProbability(x)).isCloseTo(p, within(1e-13));
    }

    /// Beta(1, b): 1 − (1 − p)^(1/b).
    @Test
    void a_beta_quantile_meets_its_closed_form() {
        assertThat(Beta.quantile(0.975, 1, 20)).isCloseTo(1 - Math.pow(0.025, 1 / 20.0), within(1e-15));
    }
}
