package org.hedgerow.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.hedgerow.dsl.Hedgerow.*;

import org.hedgerow.problem.ProblemException;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/// The words of models with moderators, on thirteen trials of the BCG vaccine (Colditz et al. 1994, JAMA
/// 271:698).
class ModeratorsTest {
    private static final Table BCG = Table.create(
            "bcg",
            StringColumn.create("trial", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13"),
            IntColumn.create("year", 1948, 1949, 1960, 1977, 1973, 1953, 1973, 1980, 1968, 1961, 1974, 1969, 1976),
            IntColumn.create("tpos", 4, 6, 3, 62, 33, 180, 8, 505, 29, 17, 186, 5, 27),
            IntColumn.create("tneg", 119, 300, 228, 13536, 5036, 1361, 2537, 87886, 7470, 1699, 50448, 2493, 16886),
            IntColumn.create("cpos", 11, 29, 11, 248, 47, 372, 10, 499, 45, 65, 141, 3, 29),
            IntColumn.create("cneg", 128, 274, 209, 12619, 5761, 1079, 619, 87892, 7232, 1600, 27197, 2338, 17825),
            DoubleColumn.create("ablat", 44, 55, 42, 52, 13, 44, 19, 13, 27, 42, 18, 33, 33),
            StringColumn.create(
                    "alloc",
                    "random",
                    "random",
                    "random",
                    "random",
                    "alternate",
                    "alternate",
                    "random",
                    "random",
                    "random",
                    "systematic",
                    "systematic",
                    "systematic",
                    "systematic"));

    private static final Escalc ES = escalc(RR, BCG, ai("tpos"), bi("tneg"), ci("cpos"), di("cneg"));

    /// `rma(yi, vi, mods = ~ I(ablat-33) + I((ablat-33)^2) + alloc)` of metafor 3.8, threshold 1e-13.
    @Test
    void powers_and_factors_meet_metafor() {
        Rma res = rma(ES, mods(poly("ablat", 2).centered(33), factor("alloc")));
        double[] expected = {
            -0.471563120224560, -0.028234770871637, -0.000572550503461, -0.257291438208136, -0.011133542594828
        };
        for (int j = 0; j < expected.length; j++) {
            assertThat(res.fit().coefficients().get(j).estimate()).isCloseTo(expected[j], within(1e-7));
        }
        assertThat(res.fit().tau2().value()).isCloseTo(0.170056407713431, within(1e-8));
        Table tests = res.anova().table();
        assertThat(tests.doubleColumn("statistic").get(1)).isCloseTo(0.668593229341, within(1e-7));
        assertThat(tests.doubleColumn("statistic").get(2)).isCloseTo(10.077937757833485, within(1e-6));
        assertThat(res.vif().table().doubleColumn("vif").get(0)).isCloseTo(1.0726, within(5e-5));
        assertThat(res.vif().text()).contains("alloc as a whole: generalised factor 1.34");
    }

    @Test
    void predictions_stand_on_the_scale_people_read() {
        Table at = rma(ES, mods(num("ablat"))).predict(at("ablat", 0, 33.46)).table();
        // predict(rma(yi, vi, mods = ~ ablat), newmods = c(0, 33.46), transf = exp) of metafor
        assertThat(at.doubleColumn("natural").get(0)).isCloseTo(Math.exp(0.25146821000733866), within(1e-8));
        assertThat(at.doubleColumn("natural_conf_high").get(1)).isCloseTo(Math.exp(-0.5112821312899147), within(1e-8));
        assertThat(at.columnNames()).contains("natural_pred_low", "estimate", "std_error");
    }

    @Test
    void several_moderators_are_predicted_at_every_combination() {
        Table at = rma(ES, mods(num("ablat"), factor("alloc")))
                .predict(at("ablat", 20, 40), at("alloc", "random", "systematic"))
                .table();
        assertThat(at.rowCount()).isEqualTo(4);
        assertThat(at.stringColumn("alloc").asList()).containsExactly("random", "systematic", "random", "systematic");
        assertThat(at.stringColumn("ablat").asList()).containsExactly("20", "20", "40", "40");
    }

    @Test
    void subgroups_have_their_own_prediction_intervals() {
        Table own = rma(ES).subgroup("alloc").table();
        assertThat(own.rowCount()).isEqualTo(3);
        assertThat(own.doubleColumn("tau2").get(0)).isCloseTo(0.1325770398780928, within(1e-8));
        assertThat(own.doubleColumn("pred_low").get(1))
                .isLessThan(own.doubleColumn("conf_low").get(1));
        assertThat(rma(ES).subgroup("alloc", COMMON).text()).contains("one τ² for all subgroups", "QM(2) = 1.77");
    }

    @Test
    void studies_without_a_moderator_are_left_out_and_said() {
        Table gaps = BCG.copy();
        gaps.doubleColumn("ablat").setMissing(2);
        Rma res = rma(escalc(RR, gaps, ai("tpos"), bi("tneg"), ci("cpos"), di("cneg")), mods(num("ablat")));
        assertThat(res.fit().k()).isEqualTo(12);
        assertThat(res.notes().text()).contains("1 row has no ablat and is left out of this model");
    }

    @Test
    void a_model_with_moderators_says_what_it_cannot_do() {
        Rma res = rma(ES, mods(num("ablat")));
        assertThatThrownBy(res::forest)
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("no single pooled effect")
                .hasMessageContaining("predict(at(");
        assertThatThrownBy(() -> rma(ES).anova())
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("mods(");
    }

    @Test
    void likelihoods_of_reml_with_other_moderators_are_not_compared() {
        assertThatThrownBy(() -> rma(ES, mods(num("ablat"))).anova(rma(ES)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("Fit both with ML");
        Table test = rma(ES, ML, mods(num("ablat"))).anova(rma(ES, ML)).table();
        assertThat(test.doubleColumn("statistic").get(0)).isCloseTo(9.958821639725361, within(1e-7));
    }

    @Test
    void an_uncentred_year_is_told() {
        assertThat(rma(ES, mods(num("year"))).notes().text()).contains("num(\"year\").centered()");
        assertThat(rma(ES, mods(num("year").centered())).notes().text()).doesNotContain("far from every study");
    }

    @Test
    void the_same_seed_gives_the_same_permutations() {
        Rma res = rma(ES, DL, mods(num("ablat")));
        Table first = res.permutest(iterations(200), seed(4)).table();
        Table again = res.permutest(iterations(200), seed(4)).table();
        assertThat(first.doubleColumn("p_permutation").asDoubleArray())
                .containsExactly(again.doubleColumn("p_permutation").asDoubleArray());
        // metafor's p is about 0.003 with a thousand
        assertThat(first.doubleColumn("p_permutation").get(1)).isBetween(1.0 / 201, 0.05);
    }

    @Test
    void weights_of_ones_own_are_a_column() {
        Table weighted = BCG.copy().addColumns(DoubleColumn.create("w", 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1));
        Escalc es = escalc(RR, weighted, ai("tpos"), bi("tneg"), ci("cpos"), di("cneg"));
        assertThat(rma(es, weights("w")).fit().pooled().estimate())
                .isCloseTo(rma(es, UNWEIGHTED).fit().pooled().estimate(), within(1e-12));
        assertThatThrownBy(() -> rma(es, weights("w"), UNWEIGHTED))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("both");
    }

    @Test
    void the_last_step_of_a_cumulative_analysis_is_the_whole() {
        Table steps = rma(ES).cumul("year").table();
        assertThat(steps.doubleColumn("estimate").get(12))
                .isCloseTo(rma(ES).fit().pooled().estimate(), within(1e-9));
        assertThat(steps.stringColumn("added").get(0)).isEqualTo("+ 1");
    }

    @Test
    void an_interaction_wants_its_own_terms() {
        assertThatThrownBy(() -> rma(ES, mods(interaction(num("ablat"), factor("alloc")))))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("stands without ablat itself")
                .hasMessageContaining("mods(a, b, interaction(a, b))");
    }

    @Test
    void a_value_beyond_the_data_is_told() {
        Rma res = rma(ES, mods(num("ablat")));
        assertThat(res.predict(at("ablat", 130)).text()).contains("between 13.0 and 55.0", "continues its line");
        assertThat(res.predict(at("ablat", 30)).text()).doesNotContain("continues its line");
    }

    @Test
    void subgroups_are_headed_by_what_was_asked() {
        Table lone = BCG.copy();
        lone.stringColumn("alloc").set(0, "a single one");
        Escalc es = escalc(RR, lone, ai("tpos"), bi("tneg"), ci("cpos"), di("cneg"));
        assertThat(rma(es, REML, KNHA).subgroup("alloc").text())
                .contains("random effects (REML), Knapp-Hartung intervals")
                .contains("A single study is no subgroup (a single one)");
        assertThat(rma(es, REML).subgroup("alloc", COMMON).text()).doesNotContain("no subgroup");
    }

    @Test
    void ratios_given_as_they_are_printed_are_not_pooled_unlogged() {
        Table ratios = Table.create(
                "ratios",
                DoubleColumn.create("hr", 0.41, 0.80),
                DoubleColumn.create("lo", 0.13, 0.51),
                DoubleColumn.create("hi", 1.26, 1.26));
        assertThatThrownBy(() -> escalc(GEN, ratios, yi("hr"), interval("lo", "hi")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("ratio(\"hr\")");
        assertThat(rma(escalc(GEN, ratios, ratio("hr"), interval("lo", "hi")))
                        .fit()
                        .pooled()
                        .estimate())
                .isNegative();
    }

    @Test
    void a_pooled_ratio_is_tested_against_none() {
        assertThat(rma(ES, KNHA).text()).contains("Test of no effect: t(12) = ");
        assertThat(rma(escalc(PLO, il2(), xi("cr"), ni("n"))).text()).doesNotContain("Test of no effect");
    }

    @Test
    void one_estimate_has_many_intervals() {
        Table all = rma(ES).intervals().table();
        // meta 8.4: classic -1.0669 to -0.3622, prediction V -1.9953 to 0.5663 (log risk ratios)
        assertThat(all.doubleColumn("model_low").get(0)).isCloseTo(-1.0668976388103502, within(1e-7));
        assertThat(all.doubleColumn("natural_high").get(0)).isCloseTo(Math.exp(-0.36216704550592865), within(1e-7));
        assertThat(all.where(all.stringColumn("interval").isEqualTo("prediction, V"))
                        .doubleColumn("model_high")
                        .get(0))
                .isCloseTo(0.5662772741928256, within(1e-7));
    }

    @Test
    void the_share_of_true_effects_below_a_value_is_read_on_the_natural_scale() {
        // meta 8.4, cidprop: 63.02 % below -0.5145 on the log scale
        double below = rma(ES).below(Math.exp(-0.5145323421581394))
                .table()
                .doubleColumn("below")
                .get(0);
        assertThat(below).isCloseTo(63.02154271715137, within(1e-4));
        assertThat(rma(ES).below(0).table().doubleColumn("below").get(0)).isZero();
    }

    @Test
    void p_values_are_combined() {
        Table combined = combinep(ES).table();
        assertThat(combined.doubleColumn("statistic").get(0)).isCloseTo(-11.27404594678862, within(1e-9));
        assertThat(combined.doubleColumn("p_less").get(0)).isLessThan(1e-20);
    }

    @Test
    void tau2_may_have_moderators_too() {
        LocScale res = locscale(ES, mods(num("ablat")), scale(factor("alloc")), REML);
        // rma(yi, vi, mods = ~ ablat, scale = ~ alloc) of metafor 5.2, tight control
        assertThat(res.fit().scaleCoefficients().get(2).estimate()).isCloseTo(1.1902658314301857, within(1e-4));
        assertThat(res.text()).contains("log τ²", "alloc=systematic");
    }
}
