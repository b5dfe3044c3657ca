package org.hedgerow.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeightedChiSquaresTest {

    /// Equal weights λ: λ times a chi-square on n degrees of freedom, in both tails.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 40, 300, 2000})
    void equal_weights_are_a_scaled_chi_square(int n) {
        var q = WeightedChiSquares.of(Vec.constant(n, 0.7));
        for (double p : new double[] {1e-12, 1e-5, 0.025, 0.3, 0.5, 0.7, 0.975, 1 - 1e-6}) {
            double x = ChiSquared.quantile(p, n);
            double tail = ChiSquared.upperTail(x, n);
            assertThat(q.upperTail(0.7 * x)).isCloseTo(tail, within(1e-12));
            assertThat(q.cdf(0.7 * x)).isCloseTo(1 - tail, within(1e-12));
        }
        double far = ChiSquared.quantile(1 - 1e-12, n) * 1.5;
        assertThat(q.upperTail(0.7 * far)).isCloseTo(ChiSquared.upperTail(far, n), withinPercentage(1e-8));
    }

    /// Weights that come in pairs are a sum of exponentials: P(Q > q) = Σ exp(−q/2λⱼ) Π λⱼ/(λⱼ − λₘ).
    @Test
    void weights_in_pairs_are_a_sum_of_exponentials() {
        double[] distinct = {5, 1, 0.2, 1e-3};
        var q = WeightedChiSquares.of(Vec.of(5, 5, 1, 1, 0.2, 0.2, 1e-3, 1e-3));
        for (double x : new double[] {0.05, 0.5, 3, 12, 40, 200}) {
            double exact = 0;
            for (double each : distinct) {
                double product = Math.exp(-x / (2 * each));
                for (double other : distinct) {
                    product *= other == each ? 1 : each / (each - other);
                }
                exact += product;
            }
            assertThat(q.upperTail(x)).isCloseTo(exact, within(1e-13));
        }
    }

    /// An odd number of weights far apart: the convolution of an exponential of mean 2 with 10⁻⁴χ², written
    /// out: P(χ²₁ > q/λ) + exp(−q/2) (1 − λ)^(−½) P(χ²₁ < q/λ − q).
    @Test
    void a_chi_square_beside_an_exponential_meets_its_convolution() {
        double small = 1e-4;
        var q = WeightedChiSquares.of(Vec.of(1, 1, small));
        for (double x : new double[] {1e-4, 1e-3, 0.1, 2, 30}) {
            double exact = ChiSquared.upperTail(x / small, 1)
                    + Math.exp(-x / 2) / Math.sqrt(1 - small) * (1 - ChiSquared.upperTail(x / small - x, 1));
            assertThat(q.upperTail(x)).isCloseTo(exact, within(1e-13));
        }
    }

    @Test
    void nothing_lies_below_zero() {
        var q = WeightedChiSquares.of(Vec.of(1, 2));
        assertThat(q.cdf(0)).isZero();
        assertThat(q.upperTail(-1)).isEqualTo(1);
        assertThatThrownBy(() -> WeightedChiSquares.of(Vec.of(1, 0))).hasMessageContaining("greater than 0");
    }
}
