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

/// Columns worked out from what reports print.
class ConvertWordsTest {
    private static final Table PRINTED = Table.create(
            "printed",
            StringColumn.create("study", "A", "B", "C"),
            StringColumn.create("pct", "15%", "16.5%", ""),
            IntColumn.create("n", 20, 97, 30));

    @Test
    void counts_come_back_from_percentages_and_can_be_pooled() {
        Table table = withCounts(PRINTED, percent("pct"), ni("n"), xi("cr"));
        assertThat(table.intColumn("cr").get(0)).isEqualTo(3);
        assertThat(table.intColumn("cr").get(1)).isEqualTo(16);
        assertThat(table.intColumn("cr").isMissing(2)).isTrue();
        assertThat(PRINTED.columnNames()).doesNotContain("cr");
        assertThat(escalc(PLO, table, xi("cr"), ni("n"), missing(DROP))
                        .effects()
                        .studies())
                .hasSize(2);
    }

    @Test
    void counts_that_are_there_stay() {
        Table table = PRINTED.copy();
        IntColumn counts = IntColumn.create("cr", 5, 5, 5);
        counts.setMissing(0);
        table.addColumns(counts);
        assertThat(withCounts(table, percent("pct"), ni("n"), xi("cr"))
                        .intColumn("cr")
                        .asList())
                .containsExactly(3, 5, 5);
    }

    @Test
    void every_percentage_that_is_no_count_is_told_with_the_nearest() {
        Table table = PRINTED.copy();
        table.stringColumn("pct").set(0, "17%").set(1, "5%").set(2, "many");
        assertThatThrownBy(() -> withCounts(table, percent("pct"), ni("n"), xi("cr")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("2 things to mend")
                .hasMessageContaining("row 1 of this table (A), column pct: 17% of 20 is no count")
                .hasMessageContaining("3 of 20 would print 15%")
                .hasMessageContaining("'many' is not a percentage");
    }

    /// The values of `ConvertTest`, row by row from what the row has.
    @Test
    void means_and_deviations_are_estimated_from_whatever_quantiles_a_row_has() {
        Table table = Table.create(
                "medians",
                DoubleColumn.create("min", 12, 12, 12, 12),
                DoubleColumn.create("q1", 31, 31, 31, 31),
                DoubleColumn.create("median", 40, 40, 40, 40),
                DoubleColumn.create("q3", 52, 52, 52, 52),
                DoubleColumn.create("max", 95, 95, 95, 95),
                IntColumn.create("n", 61, 61, 61, 61),
                DoubleColumn.create("m", Double.NaN, Double.NaN, Double.NaN, 7),
                DoubleColumn.create("s", Double.NaN, Double.NaN, Double.NaN, 2));
        table.doubleColumn("q1").setMissing(0);
        table.doubleColumn("max").setMissing(1);
        Table filled = withMeans(table, fivenum("min", "q1", "median", "q3", "max"), ni("n"), mi("m"), sdi("s"));
        double[] means = filled.doubleColumn("m").asDoubleArray();
        double[] sds = filled.doubleColumn("s").asDoubleArray();
        assertThat(means)
                .containsExactly(new double[] {42.0908216326592, 41.0595901639344, 42.1735127097887, 7}, within(1e-12));
        assertThat(sds)
                .containsExactly(new double[] {17.8975125991693, 15.944847215725, 17.0149768218238, 2}, within(1e-12));
        assertThat(withMeans(table, quartiles("q1", "median", "q3"), ni("n"), mi("mean"), sdi("sd"))
                        .doubleColumn("mean")
                        .get(1))
                .isEqualTo(means[1]);
        assertThat(withMeans(table, extremes("min", "median", "max"), ni("n"), mi("mean"), sdi("sd"))
                        .doubleColumn("mean")
                        .get(0))
                .isEqualTo(means[0]);
        assertThat(escalc(MN, filled, mi("m"), sdi("s"), ni("n")).effects().yi().size())
                .isEqualTo(4);
    }

    @Test
    void quantiles_out_of_order_are_told_with_their_row() {
        Table table = Table.create(
                "medians",
                DoubleColumn.create("q1", 31, 60),
                DoubleColumn.create("median", 40, 40),
                DoubleColumn.create("q3", 52, 52),
                IntColumn.create("n", 61, 61));
        assertThatThrownBy(() -> withMeans(table, quartiles("q1", "median", "q3"), ni("n"), mi("m"), sdi("s")))
                .hasMessageContaining("row 2 of this table (Study 2)")
                .hasMessageContaining("rising order");
        assertThatThrownBy(() -> withMeans(table, quartiles("q1", "median", "q3"), ni("n"), sdi("s"), mi("m")))
                .hasMessageContaining("first the means");
    }
}
