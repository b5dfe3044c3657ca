package org.hedgerow.plot.render;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.hedgerow.plot.Scene;

/// Writes a scene as a PNG bitmap that knows its size on paper.
public final class PngWriter {

    private static final double CSS_DPI = 96;
    private static final double INCH_IN_METRES = 0.0254;

    /// PNG bytes with `scale` pixels for each CSS pixel: 2 is sharp on most screens.
    public byte[] write(Scene scene, double scale) {
        if (!(scale > 0 && scale <= 100)) {
            throw new IllegalArgumentException("scale must lie above 0 and up to 100, not " + scale);
        }
        try {
            return encode(IndexedImage.of(paint(scene, scale)), scene, scale);
        } catch (IOException e) {
            throw new UncheckedIOException("the figure could not be written as PNG", e);
        }
    }

    /// PNG bytes with a number of dots per inch: journals ask for 300 to 600.
    public byte[] writeAtDpi(Scene scene, double dpi) {
        return write(scene, dpi / CSS_DPI);
    }

    private static BufferedImage paint(Scene scene, double scale) {
        int width = (int) Math.ceil(scene.width() * scale);
        int height = (int) Math.ceil(scene.height() * scale);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setColor(java.awt.Color.WHITE);
            graphics.fillRect(0, 0, width, height);
            graphics.scale(scale, scale);
            ScenePainter.paint(scene, graphics);
        } finally {
            graphics.dispose();
        }
        return image;
    }

    private static byte[] encode(IndexedImage image, Scene scene, double scale) throws IOException {
        PngFile file = new PngFile();
        file.begin(image);
        file.resolution((int) Math.round(CSS_DPI * scale / INCH_IN_METRES));
        file.text("Title", scene.title());
        file.text("Description", scene.description());
        for (var entry : scene.metadata().entrySet()) {
            file.text(entry.getKey(), entry.getValue());
        }
        return file.end(image);
    }
}
