package org.hedgerow.plot;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;

/// How far the pen moves for a character, in thousandths of the font's size. The tables are those of Helvetica;
/// accented letters are as wide as their base letter; other scripts get a width on the safe side.
final class AdvanceWidths {

    private static final int[] REGULAR = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, // space to /
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, // 0 to ?
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, // @ to O
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, // P to _
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, // ` to o
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584 // p to ~
    };

    private static final int[] BOLD = {
        278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611,
        975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556,
        333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611,
        611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584
    };

    private AdvanceWidths() {}

    static int thousandths(String text, TextStyle.Weight weight) {
        int[] table = weight == TextStyle.Weight.BOLD ? BOLD : REGULAR;
        int sum = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            sum += c >= 32 && c < 127 ? table[c - 32] : other(c, table);
            i += Character.charCount(c);
        }
        return sum;
    }

    /// Whether every character's width is known and not only guessed.
    static boolean knows(String text) {
        return text.codePoints().allMatch(c -> base(c) < 127 || sign(c) > 0);
    }

    private static int other(int c, int[] table) {
        int sign = sign(c);
        if (sign > 0) {
            return sign;
        }
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return switch (UnicodeScript.of(c)) {
            case LATIN -> latin(c, table);
            case GREEK, CYRILLIC -> Character.isUpperCase(c) ? 760 : 610;
            case HEBREW, ARABIC, THAI -> 640;
            default -> 1000; // Chinese, Japanese, Korean and signs are as wide as high; for the rest it is enough
        };
    }

    private static int latin(int c, int[] table) {
        int base = base(c);
        return base < 127 ? table[base - 32] : Character.isUpperCase(base) ? 1000 : 900;
    }

    /// The letter below an accent.
    private static int base(int c) {
        return c < 127
                ? c
                : Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD)
                        .codePointAt(0);
    }

    /// Signs of statistics and typography, as wide in bold to within a twentieth; 0 for other characters.
    private static int sign(int c) {
        return switch (c) {
            case '\u2009' -> 200; // thin space
            case '\u00A0' -> 278; // no-break space
            case '‘', '’' -> 278;
            case '²', '³', '·' -> 333;
            case '°' -> 400;
            case 'τ' -> 446;
            case '“', '”' -> 500;
            case '±', '≤', '≥', '≈' -> 549;
            case '–', '†', '‡', '§', '€' -> 556;
            case Decimals.MINUS, '×', 'χ', 'µ', 'μ' -> 584;
            case '∞' -> 713;
            case '½', '¼', '¾' -> 834;
            case '—', '…', '←', '→' -> 1000;
            default -> 0;
        };
    }
}
