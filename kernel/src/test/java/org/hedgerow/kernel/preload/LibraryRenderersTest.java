package org.hedgerow.kernel.preload;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;
import org.hedgerow.report.Picture;
import org.hedgerow.report.Presentable;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChartBuilder;

class LibraryRenderersTest {
    private record Card(String text, String html) implements Presentable {}

    /// @param fonts whether the machine has fonts to paint text with
    private record Figure(boolean fonts) implements Picture {
        @Override
        public String svg() {
            return "<svg/>";
        }

        @Override
        public byte[] png(double scale) {
            if (!fonts) {
                throw new IllegalStateException("no fonts");
            }
            return new byte[] {(byte) scale};
        }

        @Override
        public String text() {
            return "a forest plot of 3 studies";
        }

        @Override
        public double width() {
            return 640;
        }

        @Override
        public double height() {
            return 320.4;
        }
    }

    @Test
    void a_card_shows_its_html_and_its_text() {
        assertThat(Preload.renderers()
                        .render(new Card("CR 7 %", "<b>CR</b> 7 %"))
                        .data())
                .isEqualTo(Map.of("text/html", "<b>CR</b> 7 %", "text/plain", "CR 7 %"));
    }

    @Test
    void a_figure_is_vector_bitmap_and_words() {
        var bundle = Preload.renderers().render(new Figure(true));
        assertThat(bundle.data())
                .isEqualTo(Map.of(
                        "image/svg+xml",
                        "<svg/>",
                        "image/png",
                        Base64.getEncoder().encodeToString(new byte[] {2}),
                        "text/plain",
                        "a forest plot of 3 studies"));
        assertThat(bundle.metadata()).isEqualTo(Map.of("image/png", Map.of("width", 640L, "height", 320L)));
    }

    @Test
    void without_fonts_a_figure_is_still_vector_and_words() {
        var bundle = Preload.renderers().render(new Figure(false));
        assertThat(bundle.data().keySet()).containsExactly("image/svg+xml", "text/plain");
        assertThat(bundle.metadata()).isEmpty();
    }

    @Test
    void an_xchart_is_a_sharp_picture_with_its_title() throws IOException {
        var chart =
                new XYChartBuilder().width(300).height(200).title("Response").build();
        chart.addSeries("s", new double[] {1, 2}, new double[] {3, 4});
        var bundle = Preload.renderers().render(chart);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(
                Base64.getDecoder().decode(String.valueOf(bundle.data().get("image/png")))));
        assertThat(image.getWidth()).isEqualTo(600);
        assertThat(bundle.metadata()).isEqualTo(Map.of("image/png", Map.of("width", 300L, "height", 200L)));
        assertThat(bundle.plain()).isEqualTo("chart: Response");
    }
}
