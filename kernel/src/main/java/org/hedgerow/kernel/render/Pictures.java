package org.hedgerow.kernel.render;

import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.hedgerow.kernel.engine.MimeBundle;

/// Bitmaps as a front end takes them.
public final class Pictures {
    private Pictures() {}

    static MimeBundle bundle(RenderedImage image) {
        var text = "image, %d × %d pixels".formatted(image.getWidth(), image.getHeight());
        return bundle(png(image), image.getWidth(), image.getHeight(), text);
    }

    /// @param width in CSS pixels, whatever the bitmap's own resolution
    /// @param text what the picture shows, in words
    public static MimeBundle bundle(byte[] png, double width, double height, String text) {
        var data = new LinkedHashMap<String, Object>();
        data.put("image/png", Base64.getEncoder().encodeToString(png));
        data.put("text/plain", text);
        return new MimeBundle(data, Map.of("image/png", size(width, height)));
    }

    /// The hint by which a front end shows a bitmap of high resolution at its intended size.
    public static Map<String, Object> size(double width, double height) {
        var size = new LinkedHashMap<String, Object>();
        size.put("height", Math.round(height));
        size.put("width", Math.round(width));
        return size;
    }

    public static byte[] png(RenderedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.setUseCache(false);
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot encode a picture", e);
        }
        return bytes.toByteArray();
    }
}
