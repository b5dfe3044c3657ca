package org.hedgerow.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlakerTest {

    /// The acceptability function of Blaker 2000 in R, stepped by 1e-6 from the Clopper-Pearson limits:
    /// acc <- function(x,n,p) {p1 <- 1-pbinom(x-1,n,p); p2 <- pbinom(x,n,p)
    ///   min(p1+pbinom(qbinom(p1,n,p)-1,n,p), p2+1-pbinom(qbinom(1-p2,n,p),n,p))}
    @ParameterizedTest
    @CsvSource({
        "3, 10, 95, 0.087264, 0.619411",
        "0, 20, 95, 0, 0.160131",
        "1, 38, 95, 0.001348, 0.135831",
        "16, 17, 95, 0.717845, 0.996988",
        "40, 96, 90, 0.332367, 0.505239",
        "12, 12, 95, 0.764478, 1"
    })
    void limits_are_those_of_the_paper_s_acceptability(int x, int n, double level, double lower, double upper) {
        Interval interval = ProportionInterval.BLAKER.interval(x, n, level);
        assertThat(interval.lower()).isCloseTo(lower, within(2e-6));
        assertThat(interval.upper()).isCloseTo(upper, within(2e-6));
        Interval exact = ProportionInterval.CLOPPER_PEARSON.interval(x, n, level);
        assertThat(interval.lower()).isGreaterThanOrEqualTo(exact.lower());
        assertThat(interval.upper()).isLessThanOrEqualTo(exact.upper());
    }
}
