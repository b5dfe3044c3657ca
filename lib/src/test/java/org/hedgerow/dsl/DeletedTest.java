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

/// What single arms and studies do to a result, as a notebook asks for it.
class DeletedTest {
    private static final Escalc CR = escalc(PLO, il2(), xi("cr"), ni("n"), cluster("study_id"));

    private static final Table TRIALS = Table.create(
            "trials",
            StringColumn.create("trial", "A", "B", "C", "D"),
            StringColumn.create("centre", "x", "y", "x", "z"),
            IntColumn.create("a", 4, 6, 0, 62),
            IntColumn.create("n1", 123, 306, 231, 900),
            IntColumn.create("c", 11, 29, 0, 90),
            IntColumn.create("n2", 139, 303, 220, 880));

    @Test
    void leaving_out_studies_gives_a_line_for_each() {
        Rma res = rma(CR);
        assertThat(res.leave1out().table().rowCount()).isEqualTo(96);
        Table byStudy = res.leave1out("study_id").table();
        assertThat(byStudy.rowCount()).isEqualTo(85);
        assertThat(byStudy.columnNames()).contains("omitted", "k", "estimate", "std_error", "tau2", "i2", "q");
    }

    @Test
    void a_column_that_is_not_there_is_said() {
        assertThatThrownBy(() -> rma(CR).leave1out("study_ids"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("study_id");
    }

    @Test
    void a_model_with_moderators_has_influence_but_no_pooled_effect_to_leave_out_of() {
        Rma moderated = rma(CR, mods(num("year")));
        assertThat(moderated.influence().table().columnNames()).contains("dfbs_intrcpt", "dfbs_year");
        assertThat(moderated.baujat().table().rowCount())
                .isEqualTo(moderated.fit().k());
        assertThatThrownBy(moderated::leave1out).isInstanceOf(ProblemException.class);
    }

    @Test
    void the_model_of_counts_is_fitted_anew_without_each_study() {
        Glmm res = glmm(CR);
        Table without = res.leave1out("study_id").table();
        assertThat(without.rowCount()).isEqualTo(85);
        assertThat(without.doubleColumn("estimate").mean())
                .isCloseTo(res.fit().pooled().estimate(), within(0.01));
    }

    @Test
    void subsets_of_the_model_of_counts() {
        Goshed gosh = glmm(CR).gosh(subsets(40), seed(2));
        assertThat(gosh.table().rowCount()).isEqualTo(40);
        assertThat(gosh.studies().table().rowCount()).isEqualTo(96);
        assertThat(gosh.text()).contains("40 random subsets", "seed(2)");
    }

    @Test
    void tables_without_an_event_are_left_out_like_any_other() {
        Escalc es = escalc(OR, TRIALS, ai("a"), n1i("n1"), ci("c"), n2i("n2"), slab("trial"));
        assertThat(mh(es).leave1out().table().rowCount()).isEqualTo(4);
        assertThat(mh(es).leave1out("centre").table().rowCount()).isEqualTo(3);
        assertThat(mh(es).baujat().table().rowCount()).isEqualTo(4);
        assertThat(peto(es).gosh().text()).contains("15 subsets, all there are");
    }

    @Test
    void residuals_stand_beside_their_quantiles() {
        Table beside = rma(CR).qqnorm().table();
        assertThat(beside.columnNames()).containsExactly("slab", "x", "y", "envelope_low", "envelope_high");
        assertThat(beside.doubleColumn("x").mean()).isCloseTo(0, within(1e-12));
    }
}
