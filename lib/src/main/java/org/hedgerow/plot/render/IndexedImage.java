package org.hedgerow.plot.render;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/// A bitmap whose colours are places in a table of at most 256, which makes its PNG a third as large.
///
/// A figure has a few inks; all its other colours are the edges of letters and lines where they meet the ground. The
/// commonest keep their exact value, so every ink does; a rare edge takes the nearest of them.
final class IndexedImage {
    private static final int MOST = 256;
    private static final int RGB = 0xFFFFFF;

    private final int width;
    private final int height;
    private final int[] colours;
    private final byte[] places;

    private IndexedImage(int width, int height, int[] colours, byte[] places) {
        this.width = width;
        this.height = height;
        this.colours = colours;
        this.places = places;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /// The table, each red, green and blue in three bytes.
    int[] colours() {
        return colours;
    }

    /// Where each pixel's colour stands in the table, row by row.
    byte[] places() {
        return places;
    }

    /// @param image of type `TYPE_INT_RGB`
    static IndexedImage of(BufferedImage image) {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        ColourCounts counts = counts(pixels);
        int[] colours = counts.commonest(MOST);
        return new IndexedImage(image.getWidth(), image.getHeight(), colours, places(pixels, counts.places(colours)));
    }

    /// Runs of one colour are long, so a run is counted at once.
    private static ColourCounts counts(int[] pixels) {
        ColourCounts counts = new ColourCounts();
        int begin = 0;
        for (int i = 1; i <= pixels.length; i++) {
            if (i == pixels.length || pixels[i] != pixels[begin]) {
                counts.add(pixels[begin] & RGB, i - begin);
                begin = i;
            }
        }
        return counts;
    }

    private static byte[] places(int[] pixels, ColourCounts.Places of) {
        byte[] places = new byte[pixels.length];
        byte place = of.of(pixels[0] & RGB);
        for (int i = 0; i < pixels.length; i++) {
            if (i > 0 && pixels[i] != pixels[i - 1]) {
                place = of.of(pixels[i] & RGB);
            }
            places[i] = place;
        }
        return places;
    }
}
