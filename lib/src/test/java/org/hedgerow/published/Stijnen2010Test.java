package org.hedgerow.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.hedgerow.effect.Proportion;
import org.hedgerow.effect.TwoByTwo;
import org.hedgerow.effect.TwoRateCounts;
import org.hedgerow.model.exact.BinomialFit;
import org.hedgerow.model.exact.BinomialNormal;
import org.hedgerow.model.exact.BinomialSample;
import org.hedgerow.model.exact.GlmmSettings;
import org.hedgerow.model.exact.Quadrature;
import org.junit.jupiter.api.Test;

/// Stijnen, Hamza & Özdemir 2010, Stat Med 29:3046: infections of the blood through catheters, with and without
/// an anti-infective coating (tables II and III), and per day of use (table VIII). Digits beyond the paper's
/// are those of metafor's worked example, which integrates with seven nodes, and so does this; the exact
/// likelihood moves the fourth digit (coated catheters: -4.8118 and .8253 for -4.8121 and .8265).
class Stijnen2010Test {
    private static final int[] COATED = {0, 1, 2, 0, 5, 1, 1, 1, 1, 1, 0, 0, 3, 6, 0, 0, 1, 4};
    private static final int[] N1 = {116, 44, 208, 130, 151, 98, 174, 74, 97, 113, 66, 70, 188, 187, 118, 252, 345, 64};
    private static final int[] PLAIN = {3, 3, 9, 7, 6, 4, 3, 2, 19, 2, 7, 1, 5, 11, 0, 1, 3, 1};
    private static final int[] N2 = {117, 35, 195, 136, 157, 139, 177, 39, 103, 122, 64, 58, 175, 180, 105, 262, 362, 69
    };
    private static final int[] X1 = {7, 8, 3, 6, 1, 1, 17, 3, 2};
    private static final int[] T1 = {1344, 1600, 12012, 1536, 370, 729, 6760, 1107, 320};
    private static final int[] X2 = {11, 8, 14, 10, 1, 8, 15, 7, 3};
    private static final int[] T2 = {1988, 1461, 10962, 1503, 483, 913, 6840, 1015, 440};

    @Test
    void binomial_normal_model_of_plain_catheters_table_II_page_3050() {
        check(BinomialSample.of(arms(PLAIN, N2)), -3.4964, 0.2570, 0.8124);
    }

    @Test
    void binomial_normal_model_of_coated_catheters_table_II_page_3050() {
        check(BinomialSample.of(arms(COATED, N1)), -4.8121, 0.3555, 0.8265);
    }

    /// 0.77 for τ in the paper.
    @Test
    void approximate_conditional_model_of_odds_ratios_table_III_page_3052() {
        List<TwoByTwo> tables = IntStream.range(0, N1.length)
                .mapToObj(i -> new TwoByTwo(COATED[i], N1[i] - COATED[i], PLAIN[i], N2[i] - PLAIN[i]))
                .toList();
        check(BinomialSample.ofTables(tables), -1.3027, 0.3386, 0.7750 * 0.7750);
    }

    @Test
    void conditional_model_of_rate_ratios_table_VIII_page_3055() {
        List<TwoRateCounts> studies = IntStream.range(0, X1.length)
                .mapToObj(i -> new TwoRateCounts(X1[i], T1[i], X2[i], T2[i]))
                .toList();
        check(BinomialSample.ofRates(studies), -0.4762, 0.2377, 0.3501 * 0.3501);
    }

    private static void check(BinomialSample sample, double estimate, double se, double tau2) {
        BinomialFit fit = BinomialNormal.fit(sample, GlmmSettings.DEFAULTS.with(new Quadrature.GaussHermite(7)));
        assertThat(fit.pooled().estimate()).isCloseTo(estimate, within(6e-5));
        assertThat(fit.pooled().standardError()).isCloseTo(se, within(6e-5));
        assertThat(fit.spread().tau2()).isCloseTo(tau2, within(1.5e-4));
    }

    private static List<Proportion> arms(int[] x, int[] n) {
        return IntStream.range(0, x.length)
                .mapToObj(i -> new Proportion(x[i], n[i]))
                .toList();
    }
}
