package org.hedgerow.plot.render;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.hedgerow.plot.Scene;

/// Writes a scene as a PNG bitmap that knows its size on paper.
public final class PngWriter {

    private static final double CSS_DPI = 96;
    private static final double INCH_IN_METRES = 0.0254;
    private static final String FORMAT = "javax_imageio_png_1.0";

    /// PNG bytes with `scale` pixels for each CSS pixel: 2 is sharp on most screens.
    public byte[] write(Scene scene, double scale) {
        if (!(scale > 0 && scale <= 100)) {
            throw new IllegalArgumentException("scale must lie above 0 and up to 100, not " + scale);
        }
        try {
            return encode(Palettes.indexed(paint(scene, scale)), scene, scale);
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

    private static byte[] encode(BufferedImage image, Scene scene, double scale) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            IIOMetadata metadata = writer.getDefaultImageMetadata(
                    ImageTypeSpecifier.createFromRenderedImage(image), writer.getDefaultWriteParam());
            describe(metadata, scene, scale);
            writer.write(new IIOImage(image, null, metadata));
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static void describe(IIOMetadata metadata, Scene scene, double scale) throws IIOInvalidTreeException {
        IIOMetadataNode root = new IIOMetadataNode(FORMAT);
        root.appendChild(size(scale));
        root.appendChild(texts(scene));
        metadata.mergeTree(FORMAT, root);
    }

    private static IIOMetadataNode size(double scale) {
        String perMetre = Long.toString(Math.round(CSS_DPI * scale / INCH_IN_METRES));
        IIOMetadataNode node = new IIOMetadataNode("pHYs");
        node.setAttribute("pixelsPerUnitXAxis", perMetre);
        node.setAttribute("pixelsPerUnitYAxis", perMetre);
        node.setAttribute("unitSpecifier", "meter");
        return node;
    }

    private static IIOMetadataNode texts(Scene scene) {
        IIOMetadataNode node = new IIOMetadataNode("iTXt");
        node.appendChild(text("Title", scene.title()));
        node.appendChild(text("Description", scene.description()));
        scene.metadata().forEach((name, value) -> node.appendChild(text(name, value)));
        return node;
    }

    private static IIOMetadataNode text(String keyword, String value) {
        IIOMetadataNode node = new IIOMetadataNode("iTXtEntry");
        node.setAttribute("keyword", keyword);
        node.setAttribute("compressionFlag", "FALSE");
        node.setAttribute("compressionMethod", "0");
        node.setAttribute("languageTag", "en");
        node.setAttribute("translatedKeyword", "");
        node.setAttribute("text", value);
        return node;
    }
}
