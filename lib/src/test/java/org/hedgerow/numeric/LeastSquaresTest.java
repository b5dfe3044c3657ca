package org.hedgerow.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class LeastSquaresTest {
    private static final Vec Y = Vec.of(1, 4, 2, 8);
    private static final Vec W = Vec.of(1, 2, 4, 0.5);

    @Test
    void with_an_intercept_only_it_is_the_weighted_mean() {
        var fit = LeastSquares.of(Matrix.ones(4), Y, W);
        double mean = (1 + 8 + 8 + 4) / 7.5;
        assertThat(fit.coefficients().get(0)).isCloseTo(mean, within(1e-15));
        assertThat(fit.inverse().get(0, 0)).isCloseTo(1 / 7.5, within(1e-16));
        assertThat(fit.logDeterminant()).isCloseTo(Math.log(7.5), within(1e-15));
        // P = W − ww'/Σw
        assertThat(fit.traceP()).isCloseTo(7.5 - (1 + 4 + 16 + 0.25) / 7.5, within(1e-14));
    }

    /// Two points on each of two lines: slope and intercept by hand.
    @Test
    void two_columns_give_the_line_through_weighted_points() {
        var x = new Matrix(List.of(Vec.constant(4, 1), Vec.of(0, 0, 1, 1)));
        var fit = LeastSquares.of(x, Y, W);
        double low = (1 + 2 * 4) / 3.0;
        double high = (4 * 2 + 0.5 * 8) / 4.5;
        assertThat(fit.coefficients().get(0)).isCloseTo(low, within(1e-14));
        assertThat(fit.coefficients().get(1)).isCloseTo(high - low, within(1e-14));
        assertThat(fit.inverse().get(1, 1)).isCloseTo(1 / 3.0 + 1 / 4.5, within(1e-14));
        assertThat(fit.inverse().get(0, 1)).isCloseTo(-1 / 3.0, within(1e-14));
    }

    /// tr PP from the matrix written out.
    @Test
    void the_traces_are_those_of_the_matrix_written_out() {
        var x = new Matrix(List.of(Vec.constant(4, 1), Vec.of(1990, 1994, 2001, 2012)));
        var fit = LeastSquares.of(x, Y, W);
        double trace = 0;
        double traceOfSquare = 0;
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                double p = p(fit, x, i, j);
                traceOfSquare += p * p;
                trace += i == j ? p : 0;
            }
        }
        assertThat(fit.traceP()).isCloseTo(trace, within(1e-9));
        assertThat(fit.tracePP()).isCloseTo(traceOfSquare, within(1e-9));
    }

    private static double p(LeastSquares fit, Matrix x, int i, int j) {
        double middle = 0;
        for (int a = 0; a < 2; a++) {
            for (int b = 0; b < 2; b++) {
                middle += x.columns().get(a).get(i)
                        * fit.inverse().get(a, b)
                        * x.columns().get(b).get(j);
            }
        }
        return (i == j ? W.get(i) : 0) - W.get(i) * W.get(j) * middle;
    }

    @Test
    void a_column_that_combines_others_is_named() {
        var x = new Matrix(List.of(Vec.constant(4, 1), Vec.of(1, 2, 3, 4), Vec.of(3, 5, 7, 9)));
        assertThatThrownBy(() -> LeastSquares.of(x, Y, W))
                .isInstanceOfSatisfying(
                        LeastSquares.CollinearException.class,
                        e -> assertThat(e.column()).isEqualTo(2));
    }
}
