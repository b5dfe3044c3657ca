package org.hedgerow.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hedgerow.dsl.Hedgerow.*;

import java.util.List;
import org.hedgerow.effect.Proportion;
import org.hedgerow.problem.ProblemException;
import org.hedgerow.report.Listing;
import org.hedgerow.sensitivity.EventMoves;
import org.hedgerow.sensitivity.Fragility;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class FragilityTest {
    private static final Escalc CR = escalc(PLO, il2(), xi("cr"), ni("n"), slab("arm_id"));

    @Test
    void a_rule_about_sums_needs_as_many_events_as_the_sums_lack() {
        List<Proportion> arms = List.of(new Proportion(3, 10), new Proportion(1, 10), new Proportion(4, 4));
        Fragility found = Fragility.of(
                arms,
                EventMoves.ONE_ARM,
                all -> 11.5 - all.stream().mapToDouble(Proportion::x).sum(),
                10_000);
        assertThat(found.held()).isTrue();
        assertThat(found.flipped()).isTrue();
        assertThat(found.events()).isEqualTo(4);
        assertThat(found.exact()).isTrue();
        // the third arm has no patient left
        assertThat(found.changes()).allMatch(c -> c.study() != 2 && c.by() > 0);
    }

    @Test
    void where_two_events_together_do_what_neither_does_a_greedy_walk_is_corrected() {
        List<Proportion> arms = List.of(new Proportion(5, 10), new Proportion(5, 10));
        // alone each of the two steps leads away from the turn; a walk of five steps on the first arm also gets there
        Fragility found = Fragility.of(
                arms,
                EventMoves.ONE_ARM,
                all -> {
                    double x = all.get(0).x();
                    double y = all.get(1).x();
                    return x == 4 && y == 4 ? -1 : y != 5 ? 10 : 10 - x;
                },
                10_000);
        assertThat(found.changes())
                .containsExactlyInAnyOrder(new Fragility.Change(0, 0, -1), new Fragility.Change(1, 0, -1));
        assertThat(found.exact()).isTrue();
    }

    @Test
    void the_changed_counts_do_turn_the_conclusion() {
        Rma res = rma(CR);
        double upper = res.predict().natural().upper();
        double value = upper + 0.002;
        Listing found = res.fragility(value);
        assertThat(found.text()).contains("lies below").contains("Fragility index");
        assertThat(rma(escalc(PLO, changed(found), xi("cr"), ni("n")))
                        .predict()
                        .natural()
                        .upper())
                .isGreaterThanOrEqualTo(value);
    }

    @Test
    void so_they_do_for_a_slope() {
        Escalc slopes = escalc(PLO, il2(), xi("response"), ni("n"), slab("arm_id"));
        Rma res = rma(slopes, mods(num("year")));
        double p = res.fit().coefficients().get(1).pValue();
        Listing found = res.fragility("year");
        Table again = changed(found, "response");
        double after = rma(escalc(PLO, again, xi("response"), ni("n")), mods(num("year")))
                .fit()
                .coefficients()
                .get(1)
                .pValue();
        assertThat(after < 0.05).isNotEqualTo(p < 0.05);
    }

    @Test
    void and_for_two_subgroups() {
        Listing found = rma(CR).fragility("dose_class", "high", "intermediate");
        Table both = changed(found).where(il2().stringColumn("dose_class").isIn("high", "intermediate"));
        double after = rma(escalc(PLO, both, xi("cr"), ni("n")))
                        .subgroup("dose_class")
                        .text()
                        .isEmpty()
                ? 1
                : 0;
        assertThat(after).isZero();
        assertThat(found.text()).contains("high and intermediate do not differ", "Fragility index");
    }

    @Test
    void the_exact_model_has_it_too() {
        Glmm res = glmm(CR);
        double value = res.predict().natural().upper() + 0.0005;
        Listing found = res.fragility(value);
        assertThat(glmm(escalc(PLO, changed(found), xi("cr"), ni("n")))
                        .predict()
                        .natural()
                        .upper())
                .isGreaterThanOrEqualTo(value);
    }

    @Test
    void two_groups_ask_about_no_effect() {
        Table bcg = Table.create(
                "bcg",
                StringColumn.create("study", "a", "b", "c", "d"),
                IntColumn.create("tpos", 4, 6, 3, 62),
                IntColumn.create("tneg", 119, 300, 228, 13536),
                IntColumn.create("cpos", 11, 29, 11, 248),
                IntColumn.create("cneg", 128, 274, 209, 12619));
        Rma res = rma(escalc(RR, bcg, ai("tpos"), bi("tneg"), ci("cpos"), di("cneg"), slab("study")));
        assertThat(res.fragility().text()).contains("lies below 1", "group");
        assertThatThrownBy(() -> rma(CR).fragility())
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("fragility(0.1)");
    }

    private static Table changed(Listing found) {
        return changed(found, "cr");
    }

    /// The data with the events changed as the table says.
    private static Table changed(Listing found, String column) {
        Table arms = il2();
        Table changes = found.table();
        for (int i = 0; i < changes.rowCount(); i++) {
            int row = arms.stringColumn("arm_id")
                    .asList()
                    .indexOf(changes.stringColumn("study").get(i));
            ((IntColumn) arms.column(column))
                    .set(row, (int) changes.doubleColumn("changed_to").getDouble(i));
        }
        return arms;
    }
}
