package org.hedgerow.plot.forest;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ForestTableTest {

    @Test
    void a_row_needs_a_cell_for_each_data_column() {
        Row.Study row = new Row.Study(
                "Atkins, 1999",
                0,
                List.of("17"),
                new Estimate(0.06, 0.04, 0.1),
                OptionalDouble.empty(),
                Marker.FILLED,
                "");
        assertThatThrownBy(() -> Forests.table(List.of(row)))
                .hasMessageContaining("Atkins, 1999")
                .hasMessageContaining("1 cells for 2 data columns");
    }

    @Test
    void a_table_has_one_graph() {
        assertThatThrownBy(() -> new ForestTable(
                        "t",
                        "",
                        "",
                        List.of(new Column.Label("Study")),
                        EffectAxis.percent("%"),
                        List.of(),
                        List.of(),
                        Map.of()))
                .hasMessageContaining("one Graph column, not 0");
    }

    @Test
    void an_estimate_has_a_value_and_an_interval_in_order() {
        assertThatThrownBy(() -> new Estimate(Double.NaN, 0, 1)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> new Estimate(0.5, 0.8, 0.2)).hasMessageContaining("0.8 to 0.2");
        assertThatThrownBy(() -> new Estimate(0.5, Double.NaN, 0.2)).hasMessageContaining("NaN");
    }

    @Test
    void a_weight_cannot_be_negative() {
        assertThatThrownBy(() -> Forests.study("Atkins, 1999", 0.1, 0, 0.2, -1)).hasMessageContaining("Atkins, 1999");
        assertThatThrownBy(() -> Forests.study("Atkins, 1999", 0.1, 0, 0.2, Double.NaN))
                .hasMessageContaining("Atkins, 1999");
    }

    @Test
    void a_prediction_interval_has_its_ends_in_order() {
        assertThatThrownBy(() -> new Row.Prediction("Prediction", 0, 0.3, 0.1, ""))
                .hasMessageContaining("0.3 to 0.1");
    }
}
