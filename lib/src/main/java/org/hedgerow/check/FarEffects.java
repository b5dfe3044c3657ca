package org.hedgerow.check;

import java.util.List;
import org.hedgerow.numeric.Vec;

/// Effects far from all others by more than their own error: misprints and other units look so.
///
/// Far is more than six robust standard deviations (1.4826 times the median absolute deviation; Hampel 1974, J
/// Am Stat Assoc 69:383) and three standard errors of its own from the median.
///
/// @param yi effects
/// @param vi sampling variances
public record FarEffects(Rows rows, Vec yi, Vec vi) implements Check {
    private static final int ENOUGH = 5;
    private static final double ROBUST = 1.4826;
    private static final double FAR = 6;
    private static final double ERRORS = 3;

    @Override
    public String words() {
        return "effects far from the others";
    }

    @Override
    public List<Finding> findings() {
        double middle = Numbers.median(yi);
        double spread = ROBUST * Numbers.median(yi.map(y -> Math.abs(y - middle)));
        if (rows.where(i -> !Double.isNaN(yi.get(i))).size() < ENOUGH) {
            return List.of();
        }
        return rows
                .where(i -> Math.abs(yi.get(i) - middle) > Math.max(FAR * spread, ERRORS * Math.sqrt(vi.get(i))))
                .stream()
                .map(i -> new Finding(
                        Severity.SHOULD_KNOW,
                        words(),
                        "%s, where the median is %s".formatted(Numbers.shown(yi.get(i)), Numbers.shown(middle)),
                        List.of(rows.get(i).named()),
                        "A decimal point in the wrong place, another unit, a sign or a ratio without its logarithm look"
                                + " like this; a true outlier as well.",
                        "Look it up, and see what leaving it out does."))
                .toList();
    }
}
