package org.hedgerow.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hedgerow.numeric.Matrix;
import org.hedgerow.numeric.Vec;
import org.hedgerow.problem.ProblemException;
import org.junit.jupiter.api.Test;

class DesignTest {
    private static final Covariates STUDIES = new Covariates(
            4,
            Map.of(
                    "year", new Covariates.Numbers(Vec.of(1990, 2000, 2010, 2004)),
                    "dose", new Covariates.Words(List.of("low", "high", "low", "none")),
                    "same", new Covariates.Words(List.of("a", "a", "a", "a"))));

    /// Rows 3, 10 and 20.
    private static final double[][] KNOTS_4 = {
        {5.1961524227066, 0, 0},
        {31.6227766016838, 3.0620112451494, 0.40702355084841},
        {89.4427190999916, 102.8106899997887, 56.91611522419648}
    };

    @Test
    void a_factor_compares_each_level_with_the_first_of_the_alphabet() {
        Design design = Design.of(List.of(new Factor("dose")), STUDIES);
        assertThat(design.names()).containsExactly("intrcpt", "dose=low", "dose=none");
        assertThat(columns(design.x())).containsExactly(Vec.of(1, 1, 1, 1), Vec.of(1, 0, 1, 0), Vec.of(0, 0, 0, 1));
    }

    @Test
    void or_with_the_level_that_is_named() {
        Design design = Design.of(List.of(new Factor("dose").ref("none")), STUDIES);
        assertThat(design.names()).containsExactly("intrcpt", "dose=high", "dose=low");
    }

    @Test
    void without_an_intercept_the_first_factor_has_every_level() {
        Design design = Design.withoutIntercept(List.of(new Factor("dose"), new Numeric("year")), STUDIES);
        assertThat(design.names()).containsExactly("dose=high", "dose=low", "dose=none", "year");
        assertThat(design.moderators()).containsExactly(0, 1, 2, 3);
    }

    @Test
    void a_centre_of_the_data_stays_for_new_values() {
        Design design = Design.of(List.of(new Numeric("year").centered()), STUDIES);
        assertThat(design.names()).containsExactly("intrcpt", "year-2001");
        Matrix row = design.at(new Covariates(1, Map.of("year", new Covariates.Numbers(Vec.of(2005)))));
        assertThat(columns(row)).containsExactly(Vec.of(1), Vec.of(4));
    }

    @Test
    void powers_stand_about_their_centre() {
        Design design = Design.of(List.of(new Polynomial("year", 2).centered(2000)), STUDIES);
        assertThat(design.names()).containsExactly("intrcpt", "year-2000", "(year-2000)^2");
        assertThat(design.x().columns().get(2)).isEqualTo(Vec.of(100, 0, 100, 16));
    }

    @Test
    void an_interaction_multiplies_every_pair_of_columns() {
        Numeric year = new Numeric("year").centered(2000);
        Factor dose = new Factor("dose");
        Design design = Design.of(List.of(year, dose, new Interaction(year, dose)), STUDIES);
        assertThat(design.names())
                .containsExactly(
                        "intrcpt", "year-2000", "dose=low", "dose=none", "year-2000:dose=low", "year-2000:dose=none");
        assertThat(design.x().columns().get(4)).isEqualTo(Vec.of(-10, 0, 10, 0));
        assertThat(design.columnsOf(dose)).containsExactly(2, 3);
    }

    /// `Hmisc::rcspline.eval((1:20)^1.5, nk = 4, inclx = TRUE)` of R.
    @Test
    void a_spline_has_the_columns_of_hmisc() {
        Vec x = Vec.of(
                IntStream.rangeClosed(1, 20).mapToObj(i -> Math.pow(i, 1.5)).toList());
        Covariates data = new Covariates(20, Map.of("x", new Covariates.Numbers(x)));
        Matrix four = Design.of(List.of(new Spline("x", 4)), data).x();
        assertThat(four.cols()).isEqualTo(4);
        check(four, 2, KNOTS_4[0]);
        check(four, 9, KNOTS_4[1]);
        check(four, 19, KNOTS_4[2]);
    }

    @Test
    void beyond_its_outer_knots_a_spline_is_straight() {
        Spline spline = new Spline("x", 3).at(10, 20, 30);
        Covariates data = new Covariates(1, Map.of("x", new Covariates.Numbers(Vec.of(0))));
        Design design = Design.of(List.of(spline), data);
        Vec bend = design.at(new Covariates(3, Map.of("x", new Covariates.Numbers(Vec.of(40, 50, 60)))))
                .columns()
                .get(2);
        assertThat(bend.get(1) - bend.get(0)).isCloseTo(bend.get(2) - bend.get(1), within(1e-12));
    }

    @Test
    void what_does_not_vary_compares_nothing() {
        assertThatThrownBy(() -> Design.of(List.of(new Factor("same")), STUDIES))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("'a' in every row");
    }

    @Test
    void words_are_no_numbers_and_the_way_out_is_named() {
        assertThatThrownBy(() -> Design.of(List.of(new Numeric("dose")), STUDIES))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("factor(\"dose\")");
    }

    @Test
    void a_level_no_study_had_is_refused() {
        Design design = Design.of(List.of(new Factor("dose")), STUDIES);
        Covariates unknown = new Covariates(1, Map.of("dose", new Covariates.Words(List.of("huge"))));
        assertThatThrownBy(() -> design.at(unknown))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("'huge'")
                .hasMessageContaining("high, low, none");
    }

    @Test
    void a_missing_value_to_predict_at_is_named() {
        Design design = Design.of(List.of(new Factor("dose"), new Numeric("year")), STUDIES);
        Covariates half = new Covariates(1, Map.of("dose", new Covariates.Words(List.of("low"))));
        assertThatThrownBy(() -> design.at(half))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("no value for 'year'");
    }

    private static List<Vec> columns(Matrix x) {
        return x.columns();
    }

    private static void check(Matrix x, int row, double[] expected) {
        for (int j = 0; j < expected.length; j++) {
            assertThat(x.columns().get(j + 1).get(row))
                    .isCloseTo(expected[j], within(1e-10 * Math.max(1, expected[j])));
        }
    }
}
