package org.hedgerow.plot.render;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A bitmap's colours put into a table of at most 256, which makes its PNG a third as large.
///
/// A figure has a few inks; all its other colours are the edges of letters and lines where they meet the ground. The
/// commonest
/// keep their exact value, so every ink does; a rare edge takes the nearest of them.
final class Palettes {
    private static final int MOST = 256;

    private Palettes() {}

    /// @param image of type `TYPE_INT_RGB`
    static BufferedImage indexed(BufferedImage image) {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        Map<Integer, int[]> counts = counts(pixels);
        List<Integer> table = counts.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<Integer, int[]> e) -> -e.getValue()[0])
                        .thenComparingInt(Map.Entry::getKey))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
        int[] colours = table.stream().mapToInt(Integer::intValue).toArray();
        IndexColorModel model = new IndexColorModel(8, colours.length, colours, 0, false, -1, 0);
        BufferedImage indexed =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        fill(((DataBufferByte) indexed.getRaster().getDataBuffer()).getData(), pixels, places(counts, colours));
        return indexed;
    }

    private static Map<Integer, int[]> counts(int[] pixels) {
        Map<Integer, int[]> counts = new HashMap<>();
        int previous = pixels[0];
        int[] count = counts.computeIfAbsent(colour(previous), c -> new int[1]);
        for (int pixel : pixels) {
            // runs of one colour are long
            if (pixel != previous) {
                previous = pixel;
                count = counts.computeIfAbsent(colour(pixel), c -> new int[1]);
            }
            count[0]++;
        }
        return counts;
    }

    private static Map<Integer, Byte> places(Map<Integer, int[]> counts, int[] colours) {
        Map<Integer, Byte> places = new HashMap<>();
        counts.keySet().forEach(colour -> places.put(colour, nearest(colour, colours)));
        return places;
    }

    private static byte nearest(int colour, int[] colours) {
        int best = 0;
        for (int i = 1; i < colours.length; i++) {
            if (distance(colour, colours[i]) < distance(colour, colours[best])) {
                best = i;
            }
        }
        return (byte) best;
    }

    private static void fill(byte[] indices, int[] pixels, Map<Integer, Byte> places) {
        int previous = pixels[0];
        byte place = places.getOrDefault(colour(previous), (byte) 0);
        for (int i = 0; i < pixels.length; i++) {
            if (pixels[i] != previous) {
                previous = pixels[i];
                place = places.getOrDefault(colour(previous), (byte) 0);
            }
            indices[i] = place;
        }
    }

    private static int distance(int a, int b) {
        int red = (a >> 16 & 0xFF) - (b >> 16 & 0xFF);
        int green = (a >> 8 & 0xFF) - (b >> 8 & 0xFF);
        int blue = (a & 0xFF) - (b & 0xFF);
        return red * red + green * green + blue * blue;
    }

    private static int colour(int pixel) {
        return pixel & 0xFFFFFF;
    }
}
