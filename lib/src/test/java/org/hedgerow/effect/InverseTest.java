package org.hedgerow.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hedgerow.numeric.Normal;
import org.hedgerow.numeric.NormalMean;
import org.hedgerow.numeric.Vec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InverseTest {
    private static final Vec NO_BREAKS = Vec.constant(0, 0);

    /// The quadrature behind the means without closed forms, judged by those with one: E exp(Y) and E Φ(Y).
    @ParameterizedTest
    @CsvSource({"-3, 0.5", "-1, 0.1", "0, 2", "1.5, 0.01"})
    void quadrature_meets_closed_forms(double mu, double tau2) {
        double sd = Math.sqrt(tau2);
        double exp = Math.exp(mu + tau2 / 2);
        assertThat(NormalMean.of(Math::exp, mu, sd, NO_BREAKS)).isCloseTo(exp, within(1e-13 * Math.max(1, exp)));
        assertThat(NormalMean.of(Normal::cdf, mu, sd, NO_BREAKS))
                .isCloseTo(Normal.cdf(mu / Math.sqrt(1 + tau2)), within(1e-13));
        assertThat(Inverse.EXP.mean(mu, tau2)).isEqualTo(exp);
        assertThat(Inverse.PHI.mean(mu, tau2)).isCloseTo(Normal.cdf(mu / Math.sqrt(1 + tau2)), within(1e-15));
    }

    /// integrate(function(u) plogis(u) * dnorm(u, mu, sqrt(tau2)), mu - 12*sqrt(tau2), mu + 12*sqrt(tau2),
    ///   rel.tol = 1e-12, subdivisions = 1000)$value in R
    @ParameterizedTest
    @CsvSource({"-3.2, 0.53, 0.048931340910596", "0.7, 2, 0.62482767326283", "-1, 25, 0.42529863177322"})
    void mean_of_logits_is_that_of_R(double mu, double tau2, double mean) {
        assertThat(Inverse.INVERSE_LOGIT.mean(mu, tau2)).isCloseTo(mean, within(1e-11));
    }

    /// The same with sin(u)^2 cut at 0 and pi/2, in three parts.
    @ParameterizedTest
    @CsvSource({"0.2, 0.02, 0.0569647488855467", "1.4, 0.1, 0.903751102742595"})
    void mean_of_angles_is_that_of_R(double mu, double tau2, double mean) {
        assertThat(Inverse.SINE_SQUARED.mean(mu, tau2)).isCloseTo(mean, within(1e-11));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-2, 0.3, 4})
    void without_heterogeneity_mean_and_median_are_one(double mu) {
        for (OneProportion measure : OneProportion.values()) {
            Inverse inverse = measure.scale().inverse(40);
            assertThat(inverse.mean(mu, 0)).as(measure.name()).isCloseTo(inverse.applyAsDouble(mu), within(1e-15));
        }
    }

    @Test
    void a_rate_comes_back_from_its_freeman_tukey_value() {
        for (double x : new double[] {0, 1, 7, 300}) {
            var rate = new Rate(x, 123.4);
            assertThat(new Inverse.FreemanTukeyRate(123.4).applyAsDouble(OneRate.IRFT.yi(rate)))
                    .isCloseTo(rate.value(), within(1e-14));
        }
    }

    @Test
    void a_rate_without_events_has_an_exact_interval_from_zero() {
        // poisson.test(0, 100)$conf.int and poisson.test(7, 250)$conf.int in R
        Interval none = RateInterval.GARWOOD.interval(0, 100, 95);
        assertThat(none.lower()).isZero();
        assertThat(none.upper()).isCloseTo(0.0368887945411394, within(1e-13));
        Interval seven = RateInterval.GARWOOD.interval(7, 250, 95);
        assertThat(seven.lower()).isCloseTo(0.0112574522060795, within(1e-13));
        assertThat(seven.upper()).isCloseTo(0.0576907014468095, within(1e-13));
        assertThat(RateInterval.LOG_NORMAL.interval(7, 250, 95).upper())
                .isCloseTo(0.028 * Math.exp(1.959963984540054 / Math.sqrt(7)), within(1e-14));
    }
}
