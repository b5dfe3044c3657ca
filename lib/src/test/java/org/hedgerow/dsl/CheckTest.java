package org.hedgerow.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hedgerow.dsl.Hedgerow.*;

import org.hedgerow.check.Finding;
import org.hedgerow.problem.ProblemException;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/// What the word `check` tells of a table, and that it tells all of it.
class CheckTest {

    private static Table arms(int[] x, int[] n) {
        StringColumn study = StringColumn.create("study");
        for (int i = 0; i < x.length; i++) {
            study.append("S" + (i + 1));
        }
        return Table.create("arms", study, IntColumn.create("x", x), IntColumn.create("n", n));
    }

    /// Twelve arms that nothing is wrong with.
    private static Table sound() {
        return arms(
                new int[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12},
                new int[] {20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31});
    }

    @Test
    void sound_data_are_said_to_be_well_and_what_was_not_looked_for_is_named() {
        Checked checked = check(sound(), xi("x"), ni("n"));
        assertThat(checked.findings()).isEmpty();
        assertThat(checked.text())
                .contains("Check of arms: 12 arms")
                .contains("all well")
                .contains("Looked for: number of arms, zero cells")
                .contains("sums (parts), printed percentages (percent), overlapping cohorts (overlap)");
        assertThat(checked.notes().text()).isEqualTo("Nothing to note.");
        assertThat(checked.table().rowCount()).isZero();
    }

    @Test
    void impossible_rows_are_all_told_and_none_is_refused() {
        Table table = sound();
        table.intColumn("x").set(0, 30).set(1, -1).setMissing(2);
        Checked checked = check(table, xi("x"), ni("n"));
        assertThat(checked.toMend())
                .extracting(Finding::what)
                .containsExactly(
                        "x = 30 is more than n = 20", "a count cannot be negative: -1", "the value is missing");
        assertThat(checked.text()).contains("3 to mend").contains("row 1 of this table (S1)");
        assertThatThrownBy(() -> escalc(PLO, table, xi("x"), ni("n"))).isInstanceOf(ProblemException.class);
    }

    @Test
    void arms_without_events_are_counted_and_the_smallest_is_shown() {
        Table table = sound();
        table.intColumn("x").set(0, 0).set(1, 0).set(2, 22);
        Checked checked = check(table, xi("x"), ni("n"));
        // (0 + ½)/(20 + 1) = 2.38%
        assertThat(checked.text())
                .contains("2 of 12 arms without events")
                .contains("1 of 12 arms with nothing but events")
                .contains("0 of 20, is then taken for 2.38%");
    }

    @Test
    void arms_of_one_study_are_told_when_a_column_says_so() {
        Table table = sound();
        table.stringColumn("study").set(1, "S1");
        assertThat(check(table, xi("x"), ni("n")).text()).contains("2 arms of 12 come from one study  S1 (2)");
        table.stringColumn("study").setName("name");
        assertThat(check(table, xi("x"), ni("n")).text()).contains("several arms per study (cluster)");
        assertThat(check(table, xi("x"), ni("n"), cluster("name")).toKnow()).hasSize(1);
    }

    @Test
    void parts_that_do_not_add_up_must_be_mended() {
        Table table = sound();
        table.addColumns(
                IntColumn.create("pr", 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 25),
                IntColumn.create("or", 2, 3, 5, 5, 6, 7, 8, 9, 10, 11, 12, 37));
        table.intColumn("pr").setMissing(0);
        Checked checked = check(table, xi("x"), ni("n"), parts("x", "pr", "or"));
        assertThat(checked.toMend())
                .extracting(Finding::what)
                .containsExactly("x 3 + pr 1 = 4, not or 5", "or 37 among 31 patients");
        assertThat(checked.toKnow())
                .extracting(Finding::what)
                .containsExactly("1 arm with some of the counts only; known are x of 12, pr of 11, or of 12 arms");
        assertThatThrownBy(() -> parts("cr", "or")).hasMessageContaining("three columns or more");
    }

    @Test
    void a_percentage_its_count_does_not_print_names_what_would() {
        Table table = arms(new int[] {3, 3, 3, 1}, new int[] {20, 20, 20, 8});
        table.addColumns(StringColumn.create("pct", "15%", "20%", "17%", "13"));
        Checked checked = check(table, xi("x"), ni("n"), percent("pct"));
        assertThat(checked.toMend())
                .extracting(Finding::what)
                .containsExactly("3 of 20 does not print 20%", "3 of 20 does not print 17%");
        assertThat(checked.toMend())
                .extracting(Finding::mend)
                .containsExactly(
                        "4 of 20 prints 20%: is that the count?", "3 of 18 prints 17%: is that the denominator?");
    }

    @Test
    void a_percentage_without_a_count_has_to_be_possible_at_least() {
        Table table = arms(new int[] {3, 3, 3}, new int[] {20, 20, 20});
        table.intColumn("x").setMissing(0).setMissing(1);
        table.addColumns(DoubleColumn.create("pct", 17, 15, 15));
        assertThat(check(table, xi("x"), ni("n"), percent("pct")).toMend())
                .extracting(Finding::what)
                .contains("no count of 20 prints 17%")
                .doesNotContain("no count of 20 prints 15%");
    }

    @Test
    void studies_of_one_centre_in_near_years_may_share_patients() {
        Table table = sound();
        table.addColumns(
                StringColumn.create("centre", "NCI", "nci", "NCI", "Houston", "", "", "", "", "", "", "", ""),
                IntColumn.create("year", 1986, 1989, 1998, 1990, 1990, 1990, 1990, 1990, 1990, 1990, 1990, 1990));
        assertThat(check(table, xi("x"), ni("n"), overlap("centre", "year")).toKnow())
                .singleElement()
                .satisfies(f -> assertThat(f.where()).containsExactly("NCI 1986 and 1989"));
    }

    @Test
    void the_same_counts_in_two_studies_are_told_unless_they_are_small() {
        Table table = sound();
        table.intColumn("x").set(1, 1);
        table.intColumn("n").set(1, 20);
        assertThat(check(table, xi("x"), ni("n")).toKnow())
                .singleElement()
                .satisfies(f -> assertThat(f.where()).containsExactly("x 1, n 20: S1 (row 1) and S2 (row 2)"));
        table.intColumn("n").set(0, 19).set(1, 19);
        assertThat(check(table, xi("x"), ni("n")).findings()).isEmpty();
    }

    @Test
    void few_arms_are_told_what_not_to_ask_of_them() {
        assertThat(check(arms(new int[] {1, 2}, new int[] {10, 10}), xi("x"), ni("n"))
                        .text())
                .contains("2 arms to pool")
                .contains("Knapp-Hartung");
        assertThat(check(arms(new int[] {1}, new int[] {10}), xi("x"), ni("n")).text())
                .contains("There is nothing to pool");
        assertThat(check(arms(new int[] {11}, new int[] {10}), xi("x"), ni("n")).toMend())
                .hasSize(2);
        assertThat(check(arms(new int[] {}, new int[] {}), xi("x"), ni("n")).text())
                .contains("0 arms to pool");
    }

    @Test
    void effects_are_checked_for_variances_that_cannot_be() {
        Table table = Table.create(
                "hr",
                DoubleColumn.create("d", 0.1, 0.2, 0.15, 0.12, 0.18, 15),
                DoubleColumn.create("v", 0.01, 0, 1e-9, 0.02, 0.01, 0.3));
        Checked checked = check(table, yi("d"), vi("v"));
        assertThat(checked.text())
                .contains("1 study with a sampling variance of 0")
                .contains("more than ten million times the smallest")
                .contains("15, where the median is 0.165")
                .contains("standard deviations given as standard errors (ni)");
    }

    @Test
    void a_standard_deviation_among_standard_errors_is_found() {
        Table table = Table.create(
                "means",
                DoubleColumn.create("m", 1, 1.2, 0.9, 1.1, 1),
                DoubleColumn.create("se", 0.2, 0.3, 0.1, 2, 0.2),
                IntColumn.create("n", 100, 50, 400, 100, 90));
        assertThat(check(table, yi("m"), sei("se"), ni("n")).toKnow())
                .extracting(Finding::what)
                .contains("standard error 2 of n 100; as precise as the others it would be about 0.2");
    }

    @Test
    void what_check_needs_it_asks_for() {
        assertThatThrownBy(() -> check(sound())).hasMessageContaining("The columns are study, x, n");
        assertThatThrownBy(() -> check(sound(), yi("x"))).hasMessageContaining("vi(\"…\")");
        assertThatThrownBy(() -> check(sound(), yi("x"), xi("x"), vi("n")))
                .hasMessageContaining("both xi(\"x\") and yi(\"x\")");
        assertThatThrownBy(() -> check(sound(), xi("xx"), ni("n"))).hasMessageContaining("Did you mean 'x'");
    }

    @Test
    void effect_sizes_name_every_arm_something_was_added_to() {
        Table table = sound();
        table.intColumn("x").set(0, 0).set(1, 0);
        Checked checked = check(escalc(PLO, table, xi("x"), ni("n")));
        assertThat(checked.toKnow())
                .singleElement()
                .satisfies(f -> assertThat(f.where()).containsExactly("S1 (0 of 20)", "S2 (0 of 21)"));
        assertThat(checked.text()).contains("½ added to the counts of 2 of 12 arms, all of them with a zero cell");
        assertThat(check(escalc(PLO, table, xi("x"), ni("n"), to(NONE))).text())
                .contains("2 of 12 arms have no effect size");
        assertThat(check(escalc(PAS, table, xi("x"), ni("n"))).findings()).isEmpty();
    }

    @Test
    void the_interleukin_data_have_nothing_to_mend() {
        Checked checked = check(
                il2(),
                xi("cr"),
                ni("n"),
                parts("cr", "pr", "response"),
                overlap("author", "year"),
                cluster("study_id"));
        assertThat(checked.toMend()).isEmpty();
        assertThat(checked.toKnow()).hasSize(4);
        assertThat(checked.text())
                .contains("37 of 96 arms without events")
                .contains("22 arms of 96 come from 11 studies")
                .contains("Legha 1996 and 1996");
        assertThat(checked.table().columnNames()).containsExactly("severity", "check", "what", "where", "why", "mend");
        assertThat(checked.html()).contains("should know");
    }
}
