package org.hedgerow.plot.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.hedgerow.plot.Palette;
import org.hedgerow.plot.Scene;
import org.hedgerow.plot.forest.ForestPlot;
import org.hedgerow.plot.forest.Forests;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.ChartEncoder;

class PngWriterTest {

    private final Scene scene = new ForestPlot().draw(Forests.of(13));

    @Test
    void a_bitmap_has_the_scenes_size_times_its_scale() throws IOException {
        BufferedImage image = read(new PngWriter().write(scene, 2));
        assertThat(image.getWidth()).isEqualTo((int) (2 * scene.width()));
        assertThat(image.getHeight()).isEqualTo((int) (2 * scene.height()));
    }

    @Test
    void squares_are_blue_and_corners_white() throws IOException {
        BufferedImage image = read(new PngWriter().write(scene, 1));
        assertThat(image.getRGB(0, 0) & 0xFFFFFF).isEqualTo(0xFFFFFF);
        assertThat(pixels(image)).contains(Palette.BLUE.rgb(), Palette.BLACK.rgb());
    }

    @Test
    void a_bitmap_knows_its_size_on_paper() {
        byte[] png = new PngWriter().writeAtDpi(scene, 300);
        ByteBuffer chunk = ByteBuffer.wrap(png, at(png, "pHYs") + 4, 9);
        assertThat(chunk.getInt()).isEqualTo(11811); // 300 dots in 0.0254 m
        assertThat(chunk.getInt()).isEqualTo(11811);
        assertThat(chunk.get()).isEqualTo((byte) 1); // metres
    }

    @Test
    void a_bitmap_carries_title_description_and_provenance() {
        byte[] png = new PngWriter().write(scene, 1);
        assertThat(new String(png, StandardCharsets.UTF_8))
                .contains("Complete response", "Forest plot of invented arms.", "rma(es, REML, KNHA)");
    }

    @Test
    void the_same_scene_gives_the_same_bytes() {
        assertThat(new PngWriter().write(scene, 1.5)).isEqualTo(new PngWriter().write(scene, 1.5));
    }

    @Test
    void a_scale_of_nothing_is_refused() {
        assertThatThrownBy(() -> new PngWriter().write(scene, 0)).hasMessageContaining("scale");
        assertThatThrownBy(() -> new PngWriter().write(scene, Double.NaN)).hasMessageContaining("NaN");
    }

    @Test
    void xcharts_encoder_takes_a_scene_as_a_chart() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ChartEncoder.saveChart(new SceneChart(scene), out, "png");
        BufferedImage image = read(out.toByteArray());
        assertThat(image.getWidth()).isEqualTo((int) scene.width());
        assertThat(pixels(image)).contains(Palette.BLUE.rgb());
        assertThat(new SceneChart(scene).getTitle()).isEqualTo("Complete response");
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static int[] pixels(BufferedImage image) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return IntStream.of(pixels).map(pixel -> pixel & 0xFFFFFF).distinct().toArray();
    }

    private static int at(byte[] png, String chunk) {
        return new String(png, StandardCharsets.ISO_8859_1).indexOf(chunk);
    }
}
