package org.hedgerow.plot;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Widens what an axis shows to round values.
final class Rounding {

    /// By how much an axis of ratios may grow: its round values lie far apart.
    private static final double GROWTH = 1.3;

    private Rounding() {}

    static Range outward(Scale scale, Range range, int most) {
        return switch (scale.spacing()) {
            case LINEAR -> toSteps(scale, range, most);
            case LOG ->
                cheapest(scale, range, List.of(toDecades(scale, range), toSteps(scale, range, most)))
                        .orElse(range);
            case LOGIT -> range;
        };
    }

    private static Optional<Range> cheapest(Scale scale, Range range, List<Range> wider) {
        return wider.stream()
                .filter(out -> out.lower() > 0 && length(scale, out) <= GROWTH * length(scale, range))
                .findFirst();
    }

    private static double length(Scale scale, Range range) {
        return scale.spacing().place(range.upper()) - scale.spacing().place(range.lower());
    }

    private static Range toSteps(Scale scale, Range range, int most) {
        double from = range.lower() * scale.factor();
        double to = range.upper() * scale.factor();
        Step step = Step.widening(from, to, most);
        Range natural = scale.natural();
        return new Range(
                natural.clamp(step.times(step.below(from)) / scale.factor()),
                natural.clamp(step.times(step.above(to)) / scale.factor()));
    }

    /// To 1, 2 or 5 times a power of ten.
    private static Range toDecades(Scale scale, Range range) {
        double from = range.lower() * scale.factor();
        double to = range.upper() * scale.factor();
        return new Range(
                IntStream.of(5, 2, 1)
                                .mapToDouble(digit -> new Step(digit, exponent(from)).times(1))
                                .filter(value -> value <= from * (1 + 1e-9))
                                .findFirst()
                                .orElse(from)
                        / scale.factor(),
                IntStream.of(1, 2, 5, 10)
                                .mapToDouble(digit -> new Step(digit, exponent(to)).times(1))
                                .filter(value -> value >= to * (1 - 1e-9))
                                .findFirst()
                                .orElse(to)
                        / scale.factor());
    }

    private static int exponent(double value) {
        return (int) Math.floor(Math.log10(value) + 1e-9);
    }
}
