package org.hedgerow.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextStyleTest {

    private static final TextStyle PLAIN = TextStyle.of(10, Palette.BLACK);

    @Test
    void figures_are_equally_wide_so_that_columns_of_numbers_align() {
        for (char figure = '0'; figure <= '9'; figure++) {
            assertThat(PLAIN.width(String.valueOf(figure))).isEqualTo(5.56);
            assertThat(PLAIN.bold().width(String.valueOf(figure))).isEqualTo(5.56);
        }
    }

    /// Helvetica's own metrics: H 722, e 556, d 556, g 556, r 333, o 556, w 722.
    @Test
    void widths_are_those_of_helvetica() {
        assertThat(PLAIN.width("Hedgerow")).isCloseTo(7.22 + 4 * 5.56 + 3.33 + 5.56 + 7.22, within(1e-9));
    }

    @Test
    void widths_grow_with_the_size_of_the_font() {
        assertThat(TextStyle.of(20, Palette.BLACK).width("Atkins")).isEqualTo(2 * PLAIN.width("Atkins"));
    }

    @Test
    void accents_take_no_room_of_their_own() {
        assertThat(PLAIN.width("Å")).isEqualTo(PLAIN.width("A"));
        assertThat(PLAIN.width("A\u030A")).isEqualTo(PLAIN.width("A"));
    }

    @Test
    void chinese_characters_are_as_wide_as_high() {
        assertThat(PLAIN.width("王小明")).isEqualTo(30);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A randomised trial of interleukin-2 with and without lymphokine-activated killer cells, 1993",
                "高剂量白细胞介素治疗转移性黑色素瘤的临床研究与随访结果分析",
                "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
                "מחקר אקראי של אינטרלוקין במינון גבוה בחולי מלנומה גרורתית, 2001"
            })
    void no_line_is_wider_than_allowed_and_nothing_is_lost(String text) {
        List<String> lines = PLAIN.wrap(text, 150);
        assertThat(lines)
                .hasSizeGreaterThan(1)
                .allSatisfy(line -> assertThat(PLAIN.width(line)).isLessThanOrEqualTo(150));
        assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
    }

    @Test
    void a_statistic_is_not_parted() {
        String text = "Heterogeneity: τ² = 0.14, I² = 25%, p = .14";
        for (int width = 60; width < 220; width++) {
            assertThat(PLAIN.wrap(text, width))
                    .noneMatch(line -> line.endsWith("=")
                            || line.startsWith("=")
                            || line.startsWith(".14")
                            || line.startsWith("14"));
        }
    }

    @Test
    void a_text_breaks_at_its_own_line_breaks() {
        assertThat(PLAIN.wrap("Proportion, %\n[95% CI]", 1000)).containsExactly("Proportion, %", "[95% CI]");
        assertThat(PLAIN.wrap("", 10)).containsExactly("");
    }

    @Test
    void a_character_wider_than_the_line_stands_alone() {
        assertThat(PLAIN.wrap("WW", 1)).containsExactly("W", "W");
    }
}
