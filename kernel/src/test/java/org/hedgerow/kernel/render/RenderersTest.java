package org.hedgerow.kernel.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hedgerow.kernel.engine.MimeBundle;
import org.junit.jupiter.api.Test;

class RenderersTest {
    private final Renderers renderers = Renderers.standard();

    @Test
    void values_show_as_text() {
        assertThat(renderers.render("a \"b\"").plain()).isEqualTo("a \"b\"");
        assertThat(renderers.render(0.1).plain()).isEqualTo("0.1");
        assertThat(renderers.render(null).plain()).isEqualTo("null");
        assertThat(renderers.render(new IllegalStateException("why")).plain())
                .isEqualTo("java.lang.IllegalStateException: why");
    }

    @Test
    void arrays_and_collections_show_their_elements() {
        assertThat(renderers.render(new double[] {1, 2.5}).plain()).isEqualTo("[1.0, 2.5]");
        assertThat(renderers.render(new int[][] {{1}, {2, 3}}).plain()).isEqualTo("[[1], [2, 3]]");
        assertThat(renderers.render(List.of(new int[] {1})).plain()).isEqualTo("[[1]]");
        assertThat(renderers.render(Map.of("a", new String[] {"x"})).plain()).isEqualTo("{a=[x]}");
        assertThat(renderers.render(Collections.singletonList(null)).plain()).isEqualTo("[null]");
    }

    @Test
    void a_long_list_is_cut_and_says_so() {
        var text = renderers.render(IntStream.range(0, 1000).boxed().toList()).plain();
        assertThat(text).startsWith("[0, 1, ").endsWith("199, … 800 more]");
    }

    @Test
    void a_list_that_holds_itself_comes_to_an_end() {
        var list = Arrays.asList(new Object[1]);
        list.set(0, list);
        assertThat(renderers.render(list).plain()).startsWith("[[[");
    }

    @Test
    void an_image_is_a_picture_with_its_size() {
        var bundle = renderers.render(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB));
        var png = Base64.getDecoder().decode(String.valueOf(bundle.data().get("image/png")));
        assertThat(png).startsWith(0x89, 'P', 'N', 'G');
        assertThat(bundle.metadata()).isEqualTo(Map.of("image/png", Map.of("width", 30L, "height", 20L)));
        assertThat(bundle.plain()).isEqualTo("image, 30 × 20 pixels");
    }

    @Test
    void the_most_specific_type_wins_however_they_joined() {
        var some = renderers
                .with(Integer.class, value -> MimeBundle.text("integer"))
                .with(Number.class, value -> MimeBundle.text("number"));
        assertThat(some.render(1).plain()).isEqualTo("integer");
        assertThat(some.render(1.5).plain()).isEqualTo("number");
        assertThat(some.render("x").plain()).isEqualTo("x");
    }

    @Test
    void priority_beats_specificity_and_the_last_to_join_beats_the_first() {
        var some = renderers
                .with(Number.class, 1, value -> MimeBundle.text("first"))
                .with(Integer.class, value -> MimeBundle.text("integer"))
                .with(Number.class, 1, value -> MimeBundle.text("second"));
        assertThat(some.render(1).plain()).isEqualTo("second");
    }
}
