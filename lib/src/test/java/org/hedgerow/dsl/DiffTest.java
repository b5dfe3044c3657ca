package org.hedgerow.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hedgerow.dsl.Hedgerow.*;

import java.util.List;
import org.hedgerow.problem.ProblemException;
import org.hedgerow.report.Listing;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class DiffTest {
    private static Escalc arms(List<String> names, int... counts) {
        int k = names.size();
        IntColumn x = IntColumn.create("x");
        IntColumn n = IntColumn.create("n");
        for (int i = 0; i < k; i++) {
            x.append(counts[2 * i]);
            n.append(counts[2 * i + 1]);
        }
        return escalc(PLO, Table.create("t", StringColumn.create("who", names), x, n), xi("x"), ni("n"), slab("who"));
    }

    private static final Escalc OLD = arms(List.of("Able", "Baker", "Cable"), 3, 20, 4, 30, 5, 50);
    private static final Escalc NEW = arms(List.of("Cable", "Able", "Dover"), 5, 50, 2, 20, 9, 90);

    @Test
    void studies_are_known_by_their_labels_whatever_their_order() {
        Table rows = diff(rma(OLD), rma(NEW)).table();
        assertThat(rows.where(rows.stringColumn("part").isEqualTo("data"))
                        .stringColumn("what")
                        .asList())
                .containsExactly("Able changed", "Baker removed", "Dover added");
        assertThat(rows.stringColumn("old").get(0)).isEqualTo("events 3, patients 20");
        assertThat(rows.stringColumn("new").get(0)).isEqualTo("events 2, patients 20");
    }

    @Test
    void only_settings_that_differ_are_named() {
        Listing found = diff(rma(OLD, DL), rma(OLD, REML, KNHA));
        Table rows = found.table();
        assertThat(rows.where(rows.stringColumn("part").isEqualTo("settings"))
                        .stringColumn("what")
                        .asList())
                .containsExactly("method", "test");
        assertThat(found.text()).contains("0 added, 0 removed, 0 changed, 3 as they were. Settings: 2 changed.");
    }

    @Test
    void an_analysis_does_not_differ_from_itself() {
        assertThat(diff(glmm(OLD), glmm(OLD)).text()).contains("Settings: the same. Result: the same.");
    }

    @Test
    void models_of_both_kinds_can_be_compared() {
        assertThat(diff(rma(OLD), glmm(NEW)).text()).contains("GLMM ML", "fit the new data with the old settings");
        assertThatThrownBy(() -> diff(rma(OLD), published("CR")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("compare(");
    }
}
