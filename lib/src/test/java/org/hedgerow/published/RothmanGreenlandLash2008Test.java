package org.hedgerow.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.hedgerow.effect.TwoByTwo;
import org.hedgerow.effect.TwoRateCounts;
import org.hedgerow.model.Coefficient;
import org.hedgerow.model.MantelHaenszel;
import org.hedgerow.model.MantelHaenszelRates;
import org.hedgerow.model.MantelHaenszelTables;
import org.hedgerow.model.StratifiedFit;
import org.hedgerow.model.StratifiedSettings;
import org.hedgerow.model.StratifiedSettings.Continuity;
import org.hedgerow.numeric.ChiSquared;
import org.junit.jupiter.api.Test;

/// Rothman, Greenland & Lash 2008, Modern Epidemiology, 3rd ed., ch. 15: Mantel and Haenszel's method, with
/// 90 % intervals. Digits beyond the chapter's are those of metafor's worked example.
class RothmanGreenlandLash2008Test {
    /// Deaths under tolbutamide and under placebo, younger and older than 55, table 15-1.
    private static final List<TwoByTwo> TOLBUTAMIDE =
            List.of(new TwoByTwo(8, 98, 5, 115), new TwoByTwo(22, 76, 16, 69));

    /// Coronary deaths of doctors who smoke and who do not, in 10 000 person-years, by age, table 15-2.
    private static final List<TwoRateCounts> DOCTORS = List.of(
            new TwoRateCounts(32, 5.2407, 2, 1.8790),
            new TwoRateCounts(104, 4.3248, 12, 1.0673),
            new TwoRateCounts(206, 2.8612, 28, 0.5710),
            new TwoRateCounts(186, 1.2663, 28, 0.2585),
            new TwoRateCounts(102, 0.5317, 31, 0.1462));

    private static final StratifiedSettings NINETY = StratifiedSettings.DEFAULTS.withLevel(90);

    @Test
    void risk_difference() {
        StratifiedFit fit = MantelHaenszel.fit(TOLBUTAMIDE, MantelHaenszelTables.RD, NINETY);
        // the chapter has 0.088 for the upper limit and 0.001 for Q
        check(fit.pooled(), 0.0349, -0.0176, 0.0874);
        checkQ(fit, 0.0017, 0.9669);
    }

    @Test
    void risk_ratio() {
        StratifiedFit fit = MantelHaenszel.fit(TOLBUTAMIDE, MantelHaenszelTables.RR, NINETY);
        check(fit.pooled(), 0.2818, -0.1442, 0.7078);
        checkRatio(fit.pooled(), 1.3256, 0.8658, 2.0296);
        checkQ(fit, 0.4472, 0.5037);
    }

    @Test
    void odds_ratio_with_its_tests() {
        StratifiedFit fit = MantelHaenszel.fit(TOLBUTAMIDE, MantelHaenszelTables.OR, NINETY.with(Continuity.NONE));
        check(fit.pooled(), 0.3387, -0.1731, 0.8505);
        checkRatio(fit.pooled(), 1.4031, 0.8411, 2.3409);
        checkQ(fit, 0.3474, 0.5556);
        var association = fit.association().orElseThrow();
        assertThat(association.statistic()).isCloseTo(1.1914, within(5e-5));
        assertThat(association.p()).isCloseTo(0.2750, within(5e-5));
        var tarone = fit.tarone().orElseThrow();
        assertThat(tarone.statistic()).isCloseTo(0.3489, within(5e-5));
        assertThat(tarone.p()).isCloseTo(0.5547, within(5e-5));
    }

    @Test
    void rate_difference() {
        StratifiedFit fit = MantelHaenszel.fit(DOCTORS, MantelHaenszelRates.IRD, NINETY);
        check(fit.pooled(), 11.4392, 6.3498, 16.5286);
        assertThat(fit.heterogeneity().q()).isCloseTo(26.8758, within(5e-5));
    }

    @Test
    void rate_ratio_with_its_test() {
        StratifiedFit fit = MantelHaenszel.fit(DOCTORS, MantelHaenszelRates.IRR, NINETY);
        check(fit.pooled(), 0.3539, 0.1776, 0.5303);
        checkRatio(fit.pooled(), 1.4247, 1.1944, 1.6994);
        checkQ(fit, 10.4117, 0.0340);
        assertThat(fit.association().orElseThrow().statistic()).isCloseTo(10.7021, within(5e-5));
        var plain = MantelHaenszel.fit(DOCTORS, MantelHaenszelRates.IRR, NINETY.with(Continuity.NONE));
        assertThat(plain.association().orElseThrow().statistic()).isCloseTo(11.0162, within(5e-5));
    }

    private static void check(Coefficient pooled, double estimate, double lower, double upper) {
        assertThat(pooled.estimate()).isCloseTo(estimate, within(5e-5));
        assertThat(pooled.lower()).isCloseTo(lower, within(5e-5));
        assertThat(pooled.upper()).isCloseTo(upper, within(5e-5));
    }

    private static void checkRatio(Coefficient pooled, double estimate, double lower, double upper) {
        assertThat(Math.exp(pooled.estimate())).isCloseTo(estimate, within(5e-5));
        assertThat(Math.exp(pooled.lower())).isCloseTo(lower, within(5e-5));
        assertThat(Math.exp(pooled.upper())).isCloseTo(upper, within(5e-5));
    }

    private static void checkQ(StratifiedFit fit, double q, double p) {
        assertThat(fit.heterogeneity().q()).isCloseTo(q, within(5e-5));
        assertThat(ChiSquared.upperTail(
                        fit.heterogeneity().q(), fit.heterogeneity().df()))
                .isCloseTo(p, within(5e-5));
    }
}
