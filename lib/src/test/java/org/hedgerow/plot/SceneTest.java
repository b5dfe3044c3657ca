package org.hedgerow.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SceneTest {

    private static final Mark LINE = new Mark.Line(new Point(1, 2), new Point(5, 4), Stroke.solid(Palette.BLUE, 1));
    private static final Mark CIRCLE = new Mark.Circle(new Point(10, 10), 3, Style.filled(Palette.BLUE));

    @Test
    void groups_are_found_at_any_depth_in_the_order_of_drawing() {
        Mark.Group inner = new Mark.Group("study", Optional.of("first"), List.of(LINE));
        Mark.Group outer = new Mark.Group("body", Optional.empty(), List.of(inner, CIRCLE));
        Mark.Group last = new Mark.Group("study", Optional.of("second"), List.of());
        Scene scene = new Scene(20, 20, "", "", List.of(outer, last), Map.of());
        assertThat(scene.groups("study")).containsExactly(inner, last);
        assertThat(scene.all()).containsExactly(outer, inner, LINE, CIRCLE, last);
    }

    @Test
    void a_group_is_as_large_as_what_is_in_it() {
        assertThat(new Mark.Group("x", Optional.empty(), List.of(LINE, CIRCLE)).box())
                .isEqualTo(new Box(1, 2, 13, 13));
    }

    @Test
    void text_takes_room_on_the_side_its_anchor_leaves_free() {
        TextStyle style = TextStyle.of(10, Palette.BLACK);
        assertThat(new Mark.Text(new Point(50, 10), "00", Anchor.START, style)
                        .box()
                        .left())
                .isEqualTo(50);
        assertThat(new Mark.Text(new Point(50, 10), "00", Anchor.END, style)
                        .box()
                        .right())
                .isEqualTo(50);
        Box middle = new Mark.Text(new Point(50, 10), "00", Anchor.MIDDLE, style).box();
        assertThat((middle.left() + middle.right()) / 2).isEqualTo(50);
    }

    @Test
    void metadata_have_one_order_whatever_map_they_came_in() {
        Scene scene = new Scene(1, 1, "", "", List.of(), Map.of("model", "rma", "data", "il2", "version", "1"));
        assertThat(scene.metadata().keySet()).containsExactly("data", "model", "version");
    }

    @Test
    void a_page_without_size_is_refused() {
        assertThatThrownBy(() -> new Scene(0, 10, "", "", List.of(), Map.of())).hasMessageContaining("0.0 by 10.0");
        assertThatThrownBy(() -> new Scene(Double.NaN, 10, "", "", List.of(), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void boxes_that_only_touch_do_not_overlap() {
        Box box = new Box(0, 0, 10, 10);
        assertThat(box.overlaps(new Box(10, 0, 20, 10))).isFalse();
        assertThat(box.overlaps(new Box(9, 9, 20, 20))).isTrue();
    }
}
