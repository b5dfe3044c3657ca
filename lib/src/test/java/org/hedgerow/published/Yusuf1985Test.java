package org.hedgerow.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.hedgerow.effect.TwoByTwo;
import org.hedgerow.model.Peto;
import org.hedgerow.model.StratifiedSettings;
import org.junit.jupiter.api.Test;

/// Yusuf, Peto, Lewis, Collins & Sleight 1985, Prog Cardiovasc Dis 27:335, table 6: deaths in short trials of
/// beta blockers begun soon after a heart attack, three of them without a death. The sums of the table give an
/// odds ratio of 0.93 (0.74 to 1.18); four digits are those of metafor's worked example.
class Yusuf1985Test {
    private static final int[] A = {14, 18, 15, 10, 21, 3, 2, 19, 15, 5, 0, 8, 3, 0, 1, 0, 14, 0, 8, 6, 3};
    private static final int[] N1 = {
        56, 66, 100, 52, 226, 38, 20, 76, 106, 62, 9, 133, 48, 16, 42, 25, 221, 11, 259, 157, 177
    };
    private static final int[] C = {15, 19, 12, 12, 24, 6, 3, 15, 9, 4, 0, 11, 3, 0, 1, 3, 15, 0, 7, 4, 2};
    private static final int[] N2 = {
        58, 64, 95, 47, 228, 31, 20, 67, 114, 57, 8, 127, 49, 13, 46, 25, 228, 11, 129, 158, 136
    };

    @Test
    void one_step_odds_ratio() {
        List<TwoByTwo> tables = IntStream.range(0, A.length)
                .mapToObj(i -> new TwoByTwo(A[i], N1[i] - A[i], C[i], N2[i] - C[i]))
                .toList();
        var pooled = Peto.fit(tables, StratifiedSettings.DEFAULTS).pooled();
        assertThat(Math.exp(pooled.estimate())).isCloseTo(.9332, within(5e-5));
        assertThat(Math.exp(pooled.lower())).isCloseTo(.7385, within(5e-5));
        assertThat(Math.exp(pooled.upper())).isCloseTo(1.1792, within(5e-5));
    }
}
