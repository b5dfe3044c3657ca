package org.hedgerow.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.hedgerow.dsl.Hedgerow.*;

import org.hedgerow.problem.ProblemException;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class GlmmTest {
    private static final Escalc CR = escalc(PLO, il2(), xi("cr"), ni("n"));

    @Test
    void the_exact_model_stands_beside_the_two_step_one() {
        String together = compare(rma(CR), glmm(CR), glmm(CR, EE)).text();
        assertThat(together).contains("PLO REML WALD", "GLMM ML WALD", "GLMM EE WALD");
    }

    @Test
    void nothing_is_added_to_counts_and_that_is_said() {
        assertThat(glmm(CR).notes().text())
                .contains("37 of 96 arms have no events")
                .contains("nothing was added")
                .doesNotContain("½");
    }

    @Test
    void median_and_mean_stand_side_by_side() {
        assertThat(glmm(CR).text()).contains("that of the median arm").contains("their mean, over all there might be");
        assertThat(rma(CR).text()).contains("their mean");
        assertThat(rma(CR, EE).text()).doesNotContain("their mean");
    }

    @Test
    void the_measure_of_the_effect_sizes_does_not_matter() {
        Escalc raw = escalc(PR, il2(), xi("cr"), ni("n"));
        assertThat(glmm(raw).fit().pooled().estimate())
                .isCloseTo(glmm(CR).fit().pooled().estimate(), within(1e-12));
    }

    @Test
    void a_forest_plot_has_no_weights_it_does_not_know() {
        assertThat(glmm(CR).forest().svg()).contains("Binomial-normal model").doesNotContain("Weight, %");
    }

    @Test
    void moderators_are_named_as_in_rma() {
        Glmm res = glmm(CR, mods(factor("dose_class").ref("high")));
        assertThat(res.text()).contains("dose_class=low", "QM(3)");
        assertThat(res.predict(at("dose_class", "high", "low")).table().rowCount())
                .isEqualTo(2);
        assertThat(res.anova(glmm(CR)).table().doubleColumn("df").get(0)).isEqualTo(3);
        assertThatThrownBy(res::predict).isInstanceOf(ProblemException.class).hasMessageContaining("at(");
    }

    @Test
    void profile_intervals_are_not_symmetric() {
        Table limits = glmm(CR).confint().table();
        double middle = limits.doubleColumn("estimate").get(0);
        double below = middle - limits.doubleColumn("conf_low").get(0);
        double above = limits.doubleColumn("conf_high").get(0) - middle;
        assertThat(below).isGreaterThan(above);
    }

    @Test
    void methods_made_for_variances_are_refused_with_the_reason() {
        assertThatThrownBy(() -> glmm(CR, REML)).hasMessageContaining("counts are fitted by maximum likelihood");
        assertThatThrownBy(() -> glmm(CR, KNHA)).hasMessageContaining("Type T");
    }

    @Test
    void arms_that_all_have_no_events_get_the_exact_interval_instead() {
        Table none = Table.create(
                "none",
                StringColumn.create("study", "A", "B", "C"),
                IntColumn.create("x", 0, 0, 0),
                IntColumn.create("n", 10, 20, 15));
        assertThatThrownBy(() -> glmm(escalc(PLO, none, xi("x"), ni("n"))))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("exact");
    }

    @Test
    void two_groups_are_pooled_by_mantel_haenszel_and_peto() {
        Table trials = Table.create(
                "trials",
                StringColumn.create("age", "<55", "55+"),
                IntColumn.create("a", 8, 22),
                IntColumn.create("b", 98, 76),
                IntColumn.create("c", 5, 16),
                IntColumn.create("d", 115, 69));
        Escalc or = escalc(OR, trials, ai("a"), bi("b"), ci("c"), di("d"), slab("age"));
        // Rothman, Greenland & Lash 2008, Modern Epidemiology, p. 276: 1.40
        Stratified res = mh(or, level(90), UNCORRECTED);
        assertThat(res.predict().natural().estimate()).isCloseTo(1.40, within(5e-3));
        assertThat(res.text()).contains("Common effect (Mantel-Haenszel)".substring(1), "Breslow-Day", "χ²(1) = 1.19");
        assertThat(compare(res, peto(or), rma(or)).text()).contains("OR Mantel-Haenszel", "PETO Peto");
        assertThatThrownBy(() -> mh(CR)).isInstanceOf(ProblemException.class).hasMessageContaining("escalc(OR");
    }
}
