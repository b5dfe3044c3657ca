package org.hedgerow.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.hedgerow.dsl.Hedgerow.*;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.hedgerow.model.Inference;
import org.hedgerow.predict.Prediction;
import org.hedgerow.problem.ProblemException;
import org.hedgerow.sensitivity.Analysis;
import org.hedgerow.sensitivity.Choices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class SensitivityTest {
    private static final Table BCG = Table.create(
            "bcg",
            StringColumn.create("study", "a", "b", "c", "d"),
            IntColumn.create("tpos", 4, 6, 3, 62),
            IntColumn.create("tneg", 119, 300, 228, 13536),
            IntColumn.create("cpos", 11, 29, 11, 248),
            IntColumn.create("cneg", 128, 274, 209, 12619));

    private static Sensitivity il2Multiverse() {
        return sensitivity(
                il2(),
                xi("cr"),
                ni("n"),
                measures(PLO, PAS, PLN),
                zeros(),
                zeros(add(0.1), to(ALL)),
                REML,
                DL,
                WALD,
                KNHA,
                GLMM,
                rows("dose_class", "high"),
                rows("n ≥ 10", t -> t.numberColumn("n").isGreaterThanOrEqualTo(10)),
                published("CR"));
    }

    @Test
    void every_choice_meets_every_other() {
        Sensitivity all = il2Multiverse();
        // 3 sets of rows, each with 3 measures × 2 ways with zeros × 2 estimators × 2 tests, and the exact model with
        // Wald
        assertThat(all.table().rowCount()).isEqualTo(3 * (3 * 2 * 2 * 2 + 1));
        assertThat(all.multiverse().choices(Choices.Dimension.MODEL)).containsExactly("REML", "DL", "GLMM ML");
    }

    @Test
    void a_cell_is_what_the_single_call_gives() {
        Table high = il2().where(il2().stringColumn("dose_class").isEqualTo("high"));
        Prediction alone = rma(escalc(PLN, high, xi("cr"), ni("n"), add(0.1), to(ALL)), DL, KNHA)
                .predict()
                .natural();
        Analysis cell = cell("dose_class high", "PLN", "add(0.1) to(ALL)", "DL", "KNHA");
        assertThat(cell.answer().orElseThrow().natural()).isEqualTo(alone);
        Prediction exact = glmm(escalc(PLO, high, xi("cr"), ni("n"))).predict().natural();
        assertThat(cell("dose_class high", "PLO", "", "GLMM ML", "WALD")
                        .answer()
                        .orElseThrow()
                        .natural())
                .isEqualTo(exact);
    }

    private static Analysis cell(String rows, String measure, String zeros, String model, String test) {
        return il2Multiverse().multiverse().analyses().stream()
                .filter(a -> a.choices().rows().equals(rows)
                        && a.choices().measure().name().equals(measure)
                        && a.choices().zeros().equals(zeros)
                        && a.choices().model().equals(model)
                        && a.choices().test().equals(test))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_test_of_the_exact_model_is_made_of_its_one_fit() {
        Sensitivity both = sensitivity(il2(), xi("cr"), ni("n"), T, WALD, GLMM);
        List<Analysis> exact = both.multiverse().analyses().stream()
                .filter(a -> a.choices().model().startsWith("GLMM"))
                .toList();
        Escalc cr = escalc(PLO, il2(), xi("cr"), ni("n"));
        assertThat(exact.get(0).answer().orElseThrow().natural())
                .isEqualTo(glmm(cr, T).predict().natural());
        assertThat(exact.get(1).answer().orElseThrow().natural())
                .isEqualTo(glmm(cr).predict().natural());
        assertThat(glmm(cr).fit().with(Inference.T).coefficients())
                .isEqualTo(glmm(cr, T).fit().coefficients());
    }

    @Test
    void the_sentence_says_how_many_intervals_hold_the_claim() {
        Sensitivity all = il2Multiverse();
        List<Analysis> curve = all.multiverse().curve();
        long holding = curve.stream()
                .filter(a -> a.answer().orElseThrow().contains(0.04))
                .count();
        assertThat(all.text())
                .contains("cr lies between")
                .contains("in all 75 analyses")
                .contains(Math.round(100.0 * holding / 75) + " % of the intervals contain 4.0 %");
        assertThat(all.curve().table().doubleColumn("estimate").asDoubleArray())
                .isSorted()
                .hasSize(75);
    }

    @Test
    void what_cannot_be_fitted_says_why() {
        Sensitivity none = sensitivity(
                il2(),
                xi("cr"),
                ni("n"),
                GENQ,
                REML,
                rows("nobody", t -> t.numberColumn("n").isLessThan(0)));
        assertThat(none.table().rowCount()).isEqualTo(4);
        assertThat(none.table().stringColumn("problem").asList()).contains("no row is left");
        assertThat(none.text()).contains("could not be fitted: no row is left");
    }

    @Test
    void choices_that_change_nothing_are_one_choice() {
        Sensitivity same = sensitivity(il2(), xi("cr"), ni("n"), zeros(), zeros(add(0.5), to(ONLY0)), REML, REML);
        assertThat(same.table().rowCount()).isEqualTo(1);
    }

    @Test
    void several_columns_of_events_are_several_outcomes() {
        Sensitivity three = sensitivity(
                il2(),
                outcome("CR", xi("cr")),
                outcome("OR", xi("response")),
                ni("n"),
                published("CR"),
                published("OR"));
        assertThat(three.claims()).containsEntry("CR", 0.04).containsEntry("OR", 0.197);
        assertThat(three.text()).contains("CR lies between", "OR lies between");
        assertThat(sensitivity(il2(), xi("cr"), xi("response"), ni("n"))
                        .multiverse()
                        .outcomes())
                .containsExactly("cr", "response");
    }

    @Test
    void two_groups_have_a_multiverse_too() {
        Sensitivity two =
                sensitivity(BCG, measures(OR, RR), ai("tpos"), bi("tneg"), ci("cpos"), di("cneg"), DL, EE, claim(1));
        assertThat(two.multiverse().outcomes()).containsExactly("odds ratio", "risk ratio");
        double alone = rma(escalc(RR, BCG, ai("tpos"), bi("tneg"), ci("cpos"), di("cneg")), DL)
                .predict()
                .natural()
                .estimate();
        assertThat(two.table().doubleColumn("estimate").get(2)).isCloseTo(alone, within(0.0));
    }

    @Test
    void measures_of_different_data_are_refused() {
        assertThatThrownBy(() -> sensitivity(il2(), xi("cr"), ni("n"), measures(PLO, OR)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("different columns");
        assertThatThrownBy(() -> sensitivity(il2(), xi("cr"), xi("pr"), ni("n"), published("OR")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("outcome(\"OR\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void the_number_of_threads_changes_nothing(int threads) throws Exception {
        try (var pool = new ForkJoinPool(threads)) {
            assertThat(pool.submit(SensitivityTest::il2Multiverse).get()).isEqualTo(il2Multiverse());
        }
    }

    @Test
    void an_interrupted_multiverse_says_how_far_it_came() {
        Thread.currentThread().interrupt();
        Sensitivity nothing = il2Multiverse();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(nothing.text()).contains("Interrupted: 0 of 75 analyses are done");
    }
}
