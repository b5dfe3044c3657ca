package org.hedgerow.plot;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.LongStream;

/// A round distance between ticks, `digit` × 10^`exponent` in printed units.
record Step(int digit, int exponent) {

    /// Products such as 0.28 × 100 miss a multiple by a rounding error; nobody wants one more tick for that.
    private static final double SLACK = 1e-9;

    /// The smallest step of 1, 2 or 5 times a power of ten with at most `most` multiples in a range widened to
    /// multiples.
    static Step widening(double from, double to, int most) {
        Step step = smallest(to - from, most);
        while (step.above(to) - step.below(from) >= most) {
            step = step.next();
        }
        return step;
    }

    /// The smallest step of 1, 2 or 5 times a power of ten with at most `most` multiples inside a range.
    static Step inside(double from, double to, int most) {
        Step step = smallest(to - from, most);
        while (step.below(to) - step.above(from) >= most) {
            step = step.next();
        }
        return step;
    }

    /// Ticks at the multiples inside a range of printed values, all with as many decimals as the step.
    List<Tick> ticks(double from, double to, double factor) {
        Decimals decimals = new Decimals(Math.max(0, -exponent));
        return LongStream.rangeClosed(above(from), below(to))
                .mapToObj(n -> new Tick(times(n) / factor, decimals.format(times(n))))
                .toList();
    }

    /// The number of the last multiple at or below a value.
    long below(double value) {
        return (long) Math.floor(value / times(1) + SLACK);
    }

    /// The number of the first multiple at or above a value.
    long above(double value) {
        return (long) Math.ceil(value / times(1) - SLACK);
    }

    /// A multiple, the double nearest to the decimal number it is.
    double times(long n) {
        return BigDecimal.valueOf(n * digit).scaleByPowerOfTen(exponent).doubleValue();
    }

    private static Step smallest(double span, int most) {
        return new Step(1, (int) Math.floor(Math.log10(span / most)) - 1);
    }

    private Step next() {
        return switch (digit) {
            case 1 -> new Step(2, exponent);
            case 2 -> new Step(5, exponent);
            default -> new Step(1, exponent + 1);
        };
    }
}
