package org.hedgerow.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.hedgerow.dsl.Hedgerow.*;

import java.util.List;
import org.hedgerow.predict.ExactPooled;
import org.hedgerow.predict.NextTrial;
import org.hedgerow.problem.ProblemException;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class SimulationWordsTest {
    private static final Escalc CR = escalc(PLO, il2(), xi("cr"), ni("n"));

    @Test
    void each_method_has_a_line_in_each_world() {
        Table lines = simulate(
                        scenario(10, arms(20, 40), 0.2, 0.3), measures(PLO, PAS), REML, DL, KNHA, GLMM, iterations(60))
                .table();
        assertThat(lines.stringColumn("method").asList())
                .containsExactly("PLO REML KNHA", "PAS REML KNHA", "PLO DL KNHA", "PAS DL KNHA", "GLMM ML WALD");
        assertThat(lines.doubleColumn("replicates").asList()).containsOnly(60.0);
        assertThat(lines.doubleColumn("truth").get(0)).isCloseTo(0.2, within(1e-15));
    }

    @Test
    void a_percentage_for_a_proportion_is_noticed() {
        assertThatThrownBy(() -> scenario(10, arms(20), 4, 0.3))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("Type 0.04");
        assertThatThrownBy(() -> simulate(scenario(10, known(0.1), 0, 0.3), GLMM))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("counts");
    }

    @Test
    void more_studies_give_narrower_intervals_and_more_power() {
        Table plan = rma(CR).plan(0.06, 10, 40, 160).table();
        assertThat(plan.doubleColumn("width").get(2))
                .isLessThan(plan.doubleColumn("width").get(0));
        assertThat(plan.doubleColumn("power").get(2))
                .isGreaterThan(plan.doubleColumn("power").get(0));
    }

    @Test
    void the_next_trial_s_probabilities_are_a_distribution_about_the_mean_of_all_arms() {
        ExactPooled pooled =
                ExactPooled.of(CR.effects(), List.of(), glmm(CR).fit().settings());
        NextTrial next = NextTrial.of(pooled, 50);
        assertThat(next.atMost(50)).isCloseTo(1, within(1e-10));
        double se = pooled.pooled().standardError();
        double mean = pooled.inverse().mean(pooled.pooled().estimate(), pooled.tau2() + se * se);
        assertThat(next.expected()).isCloseTo(50 * mean, within(1e-3));
        assertThat(next.quantile(0.5)).isBetween(1, 3);
    }

    @Test
    void one_patient_has_the_mean_proportion_s_chance() {
        Table one = glmm(CR).next(1).table();
        assertThat(one.doubleColumn("probability").sum()).isCloseTo(1, within(1e-12));
        assertThat(rma(CR, T).next(1).table().doubleColumn("probability").get(1))
                .isGreaterThan(
                        rma(CR).next(1).table().doubleColumn("probability").get(1));
        assertThatThrownBy(() -> rma(CR).next(0)).isInstanceOf(ProblemException.class);
    }
}
