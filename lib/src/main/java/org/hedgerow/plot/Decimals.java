package org.hedgerow.plot;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Numbers as a figure prints them: a fixed number of decimals, a point whatever the computer's language, a true minus
/// sign, no negative zero.
public record Decimals(int digits) {

    /// U+2212, as wide as a plus and in the middle of figures; a hyphen is neither.
    public static final char MINUS = '\u2212';

    public Decimals {
        if (digits < 0 || digits > 30) {
            throw new IllegalArgumentException("decimals must be 0 to 30, not " + digits);
        }
    }

    /// A number, or ∞ with its sign.
    public String format(double value) {
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException("NaN has no place in a figure: leave the value out instead");
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : MINUS + "∞";
        }
        // the shortest decimal that names the double, so that 0.15 rounds as it reads
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP);
        String plain = rounded.abs().toPlainString();
        return rounded.signum() < 0 ? MINUS + plain : plain;
    }
}
