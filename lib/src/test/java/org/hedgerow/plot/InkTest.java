package org.hedgerow.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class InkTest {

    @Test
    void black_on_white_has_the_greatest_contrast() {
        assertThat(Palette.BLACK.contrast(Palette.WHITE)).isCloseTo(21, within(1e-12));
        assertThat(Palette.BLUE.contrast(Palette.BLUE)).isEqualTo(1);
    }

    @Test
    void contrast_does_not_depend_on_which_colour_comes_first() {
        assertThat(Palette.BLUE.contrast(Palette.WHITE)).isEqualTo(Palette.WHITE.contrast(Palette.BLUE));
    }

    @Test
    void lines_are_seen_on_white() {
        assertThat(Palette.lines())
                .allSatisfy(ink -> assertThat(ink.contrast(Palette.WHITE)).isGreaterThan(3));
    }

    @Test
    void text_is_read_on_white_and_on_shaded_rows() {
        assertThat(List.of(Palette.BLACK, Palette.GREY)).allSatisfy(ink -> {
            assertThat(ink.contrast(Palette.WHITE)).isGreaterThan(4.5);
            assertThat(ink.contrast(Palette.MIST)).isGreaterThan(4.5);
        });
    }

    @Test
    void a_colour_is_written_with_all_its_zeros() {
        assertThat(Palette.BLUE.hex()).isEqualTo("#0072b2");
        assertThat(Palette.BLACK.hex()).isEqualTo("#000000");
    }

    @Test
    void more_than_24_bits_are_no_colour() {
        assertThatThrownBy(() -> new Ink(0x1000000)).hasMessageContaining("0x1000000");
    }
}
