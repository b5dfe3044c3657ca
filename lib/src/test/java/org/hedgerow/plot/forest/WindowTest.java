package org.hedgerow.plot.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.hedgerow.plot.Range;
import org.junit.jupiter.api.Test;

class WindowTest {

    @Test
    void one_tiny_arm_does_not_squeeze_all_others() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            rows.add(Forests.study("arm " + i, 0.05, 0.01, 0.15 + i / 1000.0, 10));
        }
        rows.add(Forests.study("of four", 0.0, 0.0, 0.6, 1));
        Range range = new Window(Forests.table(rows)).range();
        assertThat(range.lower()).isZero();
        assertThat(range.upper()).isBetween(0.15, 0.2);
    }

    @Test
    void every_estimate_is_shown_with_room_for_its_square() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            rows.add(Forests.study("arm " + i, 0.05, 0.01, 0.15, 10));
        }
        rows.add(Forests.study("outlier", 0.5, 0.2, 0.9, 1));
        assertThat(new Window(Forests.table(rows)).range().upper()).isBetween(0.52, 0.6);
    }

    @Test
    void nothing_is_cut_off_for_little_gain() {
        List<Row> rows = List.of(
                Forests.study("a", 0.1, 0.05, 0.20, 45),
                Forests.study("b", 0.1, 0.05, 0.20, 45),
                Forests.study("c", 0.1, 0.05, 0.23, 10));
        assertThat(new Window(Forests.table(rows)).range()).isEqualTo(new Range(0, 0.23));
    }

    @Test
    void no_effect_is_always_shown() {
        ForestTable table = ForestPlotTest.withAxis(
                Forests.table(List.of(Forests.study("a", 3, 2, 4, 100))), EffectAxis.difference("Difference"));
        assertThat(new Window(table).range()).isEqualTo(new Range(0, 4));
    }

    @Test
    void a_prediction_interval_is_shown_whole() {
        ForestTable table = Forests.table(
                List.of(Forests.study("a", 0.1, 0.05, 0.2, 100), new Row.Prediction("Prediction", 0, 0.01, 0.45, "")));
        assertThat(new Window(table).range().upper()).isEqualTo(0.45);
    }

    @Test
    void equal_values_still_get_an_axis() {
        ForestTable table = ForestPlotTest.withAxis(
                Forests.table(List.of(Forests.study("a", 0, 0, 0, 100))), EffectAxis.difference("Difference"));
        assertThat(new Window(table).range()).isEqualTo(new Range(-0.5, 0.5));
        assertThat(ForestPlotTest.draw(Forests.table(List.of(Forests.study("a", 0, 0, 0, 100)))))
                .isNotNull();
    }

    @Test
    void a_table_without_any_value_is_refused_by_name() {
        assertThatThrownBy(() -> Forests.table(List.of(new Row.Note("nothing", 0))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Complete response");
    }
}
