package org.hedgerow.plot.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Font;
import org.hedgerow.plot.Palette;
import org.hedgerow.plot.TextStyle;
import org.junit.jupiter.api.Test;

class FontCaseTest {

    @Test
    void a_font_with_the_planned_metrics_is_preferred() {
        assertThat(FontCase.choose(name -> name.equals("Liberation Sans") ? name : "Dialog"))
                .isEqualTo(new FontCase("Liberation Sans"));
    }

    @Test
    void java_chooses_where_there_is_none_of_them() {
        assertThat(FontCase.choose(name -> "Dialog")).isEqualTo(new FontCase(Font.SANS_SERIF));
    }

    @Test
    void a_machine_without_fonts_is_told_what_to_do() {
        assertThatThrownBy(() -> FontCase.choose(name -> {
                    throw new Error("Probable fatal error: No physical fonts found.");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("apt install")
                .hasMessageContaining("SVG");
    }

    @Test
    void what_the_chosen_font_cannot_write_is_left_to_java() {
        FontCase fonts = FontCase.ofThisMachine();
        TextStyle style = TextStyle.of(11.5, Palette.BLACK).bold();
        assertThat(fonts.font("Atkins", style).getSize2D()).isEqualTo(11.5f);
        assertThat(fonts.font("Atkins", style).isBold()).isTrue();
        assertThat(fonts.font("\uE000", style).getName()).isEqualTo(Font.SANS_SERIF);
    }
}
