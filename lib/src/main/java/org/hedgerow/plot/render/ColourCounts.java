package org.hedgerow.plot.render;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// How often each colour stands in a bitmap. An open table of numbers: a map of objects took as long as painting.
final class ColourCounts {
    private static final int SMALLEST = 1 << 10;
    private static final int NONE = -1;

    private int[] colours = new int[SMALLEST];
    private int[] counts = new int[SMALLEST];
    private int size;

    ColourCounts() {
        Arrays.fill(colours, NONE);
    }

    void add(int colour, int times) {
        if (2 * size >= colours.length) {
            grow();
        }
        int slot = slot(colour);
        if (colours[slot] == NONE) {
            colours[slot] = colour;
            size++;
        }
        counts[slot] += times;
    }

    private int slot(int colour) {
        int mask = colours.length - 1;
        // the product's highest bits: its lower ones are the same for many of a ramp's greys
        int slot = (colour * 0x9E3779B9) >>> Integer.numberOfLeadingZeros(mask);
        while (colours[slot] != NONE && colours[slot] != colour) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        int[] oldColours = colours;
        int[] oldCounts = counts;
        colours = new int[2 * oldColours.length];
        counts = new int[colours.length];
        Arrays.fill(colours, NONE);
        for (int i = 0; i < oldColours.length; i++) {
            if (oldColours[i] != NONE) {
                int slot = slot(oldColours[i]);
                colours[slot] = oldColours[i];
                counts[slot] = oldCounts[i];
            }
        }
    }

    /// The commonest colours first, equally common ones by their number.
    int[] commonest(int most) {
        return IntStream.range(0, colours.length)
                .filter(slot -> colours[slot] != NONE)
                .boxed()
                .sorted(Comparator.comparingInt((Integer slot) -> -counts[slot])
                        .thenComparingInt(slot -> colours[slot]))
                .limit(most)
                .mapToInt(slot -> colours[slot])
                .toArray();
    }

    /// A place for each colour, found by the colour.
    Places places(int[] table) {
        byte[] places = new byte[colours.length];
        for (int slot = 0; slot < colours.length; slot++) {
            if (colours[slot] != NONE) {
                places[slot] = nearest(colours[slot], table);
            }
        }
        return colour -> places[slot(colour)];
    }

    /// Where in a table of colours one stands, or the nearest to it.
    @FunctionalInterface
    interface Places {
        byte of(int colour);
    }

    private static byte nearest(int colour, int[] table) {
        int best = 0;
        for (int i = 0; i < table.length; i++) {
            if (distance(colour, table[i]) < distance(colour, table[best])) {
                best = i;
            }
        }
        return (byte) best;
    }

    private static int distance(int a, int b) {
        int red = (a >> 16 & 0xFF) - (b >> 16 & 0xFF);
        int green = (a >> 8 & 0xFF) - (b >> 8 & 0xFF);
        int blue = (a & 0xFF) - (b & 0xFF);
        return red * red + green * green + blue * blue;
    }
}
