package org.hedgerow.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;
import org.hedgerow.numeric.Vec;

/// Numbers in sentences, and the middle of many.
final class Numbers {
    private Numbers() {}

    /// Three significant figures, whole numbers as they are.
    static String shown(double x) {
        return x == Math.rint(x) && Math.abs(x) < 1e15
                ? String.valueOf((long) x)
                : new BigDecimal(x)
                        .round(new MathContext(3))
                        .stripTrailingZeros()
                        .toPlainString();
    }

    /// `16, 26 and 134`.
    static String list(List<String> texts) {
        return texts.size() < 2
                ? String.join("", texts)
                : texts.stream().limit(texts.size() - 1L).collect(Collectors.joining(", ")) + " and " + texts.getLast();
    }

    /// The median of what is not NaN; NaN if there is nothing.
    static double median(Vec values) {
        double[] sorted = values.stream().filter(v -> !Double.isNaN(v)).sorted().toArray();
        int half = sorted.length / 2;
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
