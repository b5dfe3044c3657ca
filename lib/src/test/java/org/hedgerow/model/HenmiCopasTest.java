package org.hedgerow.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.numeric.Matrix;
import org.hedgerow.numeric.Vec;
import org.junit.jupiter.api.Test;

class HenmiCopasTest {
    private static final Vec YI = Vec.of(-0.3, 0.8, 1.9, 0.2, 3.1);
    private static final Vec VI = Vec.of(0.1, 0.02, 0.4, 0.05, 0.2);

    /// R metafor 3.8: hc(rma(c(-0.3, 0.8, 1.9, 0.2, 3.1), c(0.1, 0.02, 0.4, 0.05, 0.2), method = "DL"),
    /// control = list(tol = 1e-12)), its beta, se, ci.lb and ci.ub.
    @Test
    void it_meets_metafor() {
        var hc = HenmiCopas.of(Sample.of(YI, VI), 95);
        assertThat(hc.estimate()).isCloseTo(0.7, within(1e-12));
        assertThat(hc.standardError()).isCloseTo(0.583313660267635, within(1e-12));
        assertThat(hc.lower()).isCloseTo(-1.190584822, within(1e-6));
        assertThat(hc.upper()).isCloseTo(2.590584822, within(1e-6));
    }

    @Test
    void a_higher_level_is_wider_and_many_studies_are_no_obstacle() {
        int k = 400;
        Vec yi = Vec.tabulate(k, i -> Math.sin(i));
        Vec vi = Vec.tabulate(k, i -> 0.01 + 0.1 * (i % 7));
        var ninety = HenmiCopas.of(Sample.of(yi, vi), 90);
        var ninetyNine = HenmiCopas.of(Sample.of(yi, vi), 99);
        assertThat(ninetyNine.upper() - ninetyNine.lower()).isGreaterThan(ninety.upper() - ninety.lower());
    }

    @Test
    void moderators_and_single_studies_are_refused() {
        var x = new Matrix(List.of(Vec.constant(5, 1), Vec.of(1, 2, 3, 4, 9)));
        assertThatThrownBy(() -> HenmiCopas.of(new Sample(YI, VI, x), 95)).hasMessageContaining("moderators");
        assertThatThrownBy(() -> HenmiCopas.of(Sample.of(Vec.of(1), Vec.of(1)), 95))
                .hasMessageContaining("two or more studies");
    }
}
