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

/// The word `escalc` for every kind of measure, and what is shown of the results.
class EscalcTest {
    private static final Table BCG = Table.create(
            "bcg",
            StringColumn.create("author", "Aronson", "Ferguson & Simes", "Rosenthal et al", "Hart & Sutherland"),
            IntColumn.create("tpos", 4, 6, 3, 62),
            IntColumn.create("tneg", 119, 300, 228, 13536),
            IntColumn.create("cpos", 11, 29, 11, 248),
            IntColumn.create("cneg", 128, 274, 209, 12619),
            IntColumn.create("n1", 123, 306, 231, 13598),
            IntColumn.create("n2", 139, 303, 220, 12867));

    private static final Table HR = Table.create(
            "hr",
            StringColumn.create("study", "A", "B", "C"),
            DoubleColumn.create("hr", 0.8, 0.65, 1.1),
            DoubleColumn.create("lower", 0.6, 0.5, 0.7),
            DoubleColumn.create("upper", 1.0666666666666667, 0.845, 1.7285714285714286));

    @Test
    void a_table_is_read_from_its_cells_or_from_events_and_sizes() {
        Escalc cells = escalc(OR, BCG, ai("tpos"), bi("tneg"), ci("cpos"), di("cneg"));
        Escalc groups = escalc(OR, BCG, n2i("n2"), ai("tpos"), ci("cpos"), n1i("n1"));
        assertThat(cells.effects().yi()).isEqualTo(groups.effects().yi());
        assertThat(cells.text())
                .contains("4 log odds ratios (OR)")
                .contains("events 1")
                .contains("13598");
    }

    @Test
    void a_ratio_is_shown_as_a_ratio() {
        Rma res = rma(escalc(OR, BCG, ai("tpos"), bi("tneg"), ci("cpos"), di("cneg")));
        assertThat(res.text())
                .contains("of log odds ratios")
                .contains("4 studies")
                .contains("odds ratio  ")
                .doesNotContain("proportion")
                .doesNotContain("arm");
        assertThat(res.predict().natural().estimate())
                .isEqualTo(Math.exp(res.predict().onModelScale().estimate()));
        assertThat(compare(res).text()).contains("pooled odds ratio");
    }

    @Test
    void a_forest_of_ratios_has_a_line_at_one_and_the_studies_own_numbers() {
        String svg = rma(escalc(OR, BCG, ai("tpos"), bi("tneg"), ci("cpos"), di("cneg")))
                .forest()
                .svg();
        assertThat(svg)
                .contains("Odds ratio")
                .contains("Events 1")
                .contains("13598")
                .contains("Aronson");
        assertThat(svg).contains("Pooled odds ratio").doesNotContain("Proportion");
    }

    @Test
    void a_measure_read_as_it_is_is_shown_once() {
        Table means = Table.create(
                "means",
                StringColumn.create("study", "A", "B", "C"),
                DoubleColumn.create("m1", 55, 27, 64),
                DoubleColumn.create("sd1", 47, 7, 17),
                IntColumn.create("n1", 155, 31, 75),
                DoubleColumn.create("m2", 75, 29, 119),
                DoubleColumn.create("sd2", 64, 4, 29),
                IntColumn.create("n2", 156, 32, 71));
        Rma res = rma(escalc(MD, means, m1i("m1"), sd1i("sd1"), n1i("n1"), m2i("m2"), sd2i("sd2"), n2i("n2")));
        assertThat(res.text()).containsOnlyOnce("\nmean difference").contains("of mean differences");
        assertThat(res.forest().svg()).contains("Mean difference").contains("SD 1");
    }

    @Test
    void ratios_with_limits_are_analysed_as_logarithms() {
        Escalc es = escalc(GEN, HR, ratio("hr"), interval("lower", "upper"), exp("hazard ratio"));
        assertThat(es.effects().yi().get(0)).isCloseTo(Math.log(0.8), within(1e-15));
        // conv.wald(out=log(0.8), ci.lb=log(0.6), ci.ub=log(16/15))$vi
        assertThat(es.effects().vi().get(0)).isCloseTo(0.0215441525402575, within(1e-14));
        assertThat(rma(es).text()).contains("hazard ratio").contains("of log hazard ratios");
    }

    @Test
    void an_estimate_outside_of_its_interval_is_a_problem_of_its_row() {
        Table wrong = HR.copy();
        wrong.doubleColumn("upper").set(1, 0.6);
        assertThatThrownBy(() -> escalc(GEN, wrong, yi("hr"), interval("lower", "upper")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("row 2 of this table (B)")
                .hasMessageContaining("hr = 0.65 does not lie in its interval");
    }

    @Test
    void all_problems_of_all_columns_are_told_at_once() {
        Table wrong = Table.create(
                "means",
                StringColumn.create("study", "A", "B"),
                DoubleColumn.create("m", 1, 2),
                DoubleColumn.create("sd", 0, 1),
                DoubleColumn.create("n", 10, 2.5));
        assertThatThrownBy(() -> escalc(MN, wrong, mi("m"), sdi("sd"), ni("n")))
                .hasMessageContaining("2 things to mend")
                .hasMessageContaining("column sd: 0.0 is not a number above 0")
                .hasMessageContaining("a count is a whole number, not 2.5");
        Table r = Table.create("r", DoubleColumn.create("r", 1, 0.5), IntColumn.create("n", 10, 0));
        assertThatThrownBy(() -> escalc(ZCOR, r, ri("r"), ni("n")))
                .hasMessageContaining("1.0 is not between −1 and 1")
                .hasMessageContaining("a study without patients tells nothing");
    }

    @Test
    void more_events_than_persons_in_either_group_is_a_problem() {
        assertThatThrownBy(() -> escalc(RR, BCG, ai("tneg"), n1i("tpos"), ci("cpos"), n2i("n2")))
                .hasMessageContaining("tneg = 119 is more than tpos = 4");
    }

    @Test
    void what_lacks_is_asked_for_and_what_contradicts_is_named() {
        assertThatThrownBy(() -> escalc(OR, BCG, ai("tpos"), ci("cpos")))
                .hasMessageContaining("escalc(OR, …) needs to know")
                .hasMessageContaining("bi(\"…\")");
        assertThatThrownBy(() -> escalc(OR, BCG, ai("tpos"), bi("tneg"), n1i("n1"), ci("cpos"), di("cneg")))
                .hasMessageContaining("both bi(\"tneg\") and n1i(\"n1\")");
        assertThatThrownBy(() -> escalc(OR, BCG, ai("tpos"), ai("tneg")))
                .hasMessageContaining("both ai(\"tpos\") and ai(\"tneg\")");
        assertThatThrownBy(() -> escalc(GEN, HR, yi("hr"))).hasMessageContaining("sei for standard errors");
    }

    @Test
    void rates_are_shown_with_exact_intervals() {
        Table rates = Table.create(
                "rates",
                StringColumn.create("study", "A", "B", "C"),
                IntColumn.create("x", 9, 8, 0),
                IntColumn.create("t", 413, 263, 90));
        Rma res = rma(escalc(IRLN, rates, xi("x"), ti("t")));
        assertThat(res.text()).contains("incidence rate").contains("½ was added to the events of 1 of 3 studies");
        assertThat(res.forest().svg()).contains("(Garwood) 95% intervals").contains("Person-time");
    }

    @Test
    void a_freeman_tukey_value_that_moves_too_far_is_refused_until_a_size_is_chosen() {
        Table unequal = Table.create(
                "unequal",
                StringColumn.create("study", "A", "B", "C", "D"),
                IntColumn.create("x", 0, 1, 14, 60),
                IntColumn.create("n", 6, 10, 4000, 20000));
        assertThatThrownBy(() -> rma(escalc(PFT, unequal, xi("x"), ni("n")), EE))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("inverse(HARMONIC)")
                .hasMessageContaining("PLO");
        Rma chosen = rma(escalc(PFT, unequal, xi("x"), ni("n"), inverse(ARITHMETIC)), EE);
        assertThat(chosen.notes().text()).contains("arithmetic mean of the arms' sizes (used here)");
    }
}
