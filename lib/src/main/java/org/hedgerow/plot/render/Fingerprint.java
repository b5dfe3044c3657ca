package org.hedgerow.plot.render;

import java.util.HexFormat;

/// A short name for a text: the same text gives the same name, two figures on a page get different ones.
final class Fingerprint {

    private Fingerprint() {}

    /// FNV-1a over 64 bits, as sixteen hexadecimal digits.
    static String of(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return HexFormat.of().toHexDigits(hash);
    }
}
