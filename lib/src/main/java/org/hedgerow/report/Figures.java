package org.hedgerow.report;

import java.math.BigDecimal;
import java.util.Locale;
import org.hedgerow.plot.Decimals;

/// How numbers are written: one way for every card, table and note. Always with a decimal point, and a true
/// minus.
public final class Figures {
    private Figures() {}

    /// `x` with a fixed number of decimals.
    public static String fixed(double x, int decimals) {
        return Double.isNaN(x) ? "" : new Decimals(decimals).format(x);
    }

    /// A number a study reported: whole ones without decimals, others with four significant figures.
    public static String reported(double x) {
        return x == Math.rint(x) ? fixed(x, 0) : significant(x);
    }

    /// `x` with four significant figures, as 1.234e−08 where it would need more than ten decimals.
    public static String significant(double x) {
        if (x == 0 || !Double.isFinite(x)) {
            return fixed(x, 0);
        }
        int magnitude = (int) Math.floor(Math.log10(Math.abs(x)));
        return magnitude < -6
                ? String.format(Locale.ROOT, "%.3e", x).replace('-', '−')
                : fixed(x, Math.max(0, 3 - magnitude));
    }

    /// Decimals that show an estimate with two figures of its standard error, and four at least.
    public static int decimalsFor(double standardError) {
        return standardError > 0 ? Math.clamp((int) Math.ceil(-Math.log10(standardError)) + 1, 4, 12) : 4;
    }

    /// `1 event`, `2 events`.
    public static String count(double number, String thing) {
        var things = thing.endsWith("study") ? thing.replaceFirst("y$", "ies") : thing + "s";
        return fixed(number, 0) + " " + (number == 1 ? thing : things);
    }

    /// `x` with the decimals it needs: 95, 97.5.
    public static String plain(double x) {
        return BigDecimal.valueOf(x).stripTrailingZeros().toPlainString();
    }

    /// A proportion in percent, without the sign.
    public static String percent(double proportion, int decimals) {
        return fixed(100 * proportion, decimals);
    }

    /// `[lower, upper]` as written by `fixed`.
    public static String interval(double lower, double upper, int decimals) {
        return "[" + fixed(lower, decimals) + ", " + fixed(upper, decimals) + "]";
    }

    /// `= 0.034`, or `< 0.0001` where it is smaller.
    public static String pValue(double p) {
        return p < 0.0001 ? "< 0.0001" : "= " + fixed(p, p < 0.001 ? 4 : 3);
    }

    /// Decimals that show a proportion of this size in percent with two figures or more, and one at least.
    public static int percentDecimals(double proportion) {
        double percent = Math.abs(100 * proportion);
        return percent >= 1 || percent == 0 ? 1 : (int) Math.ceil(-Math.log10(percent)) + 1;
    }
}
