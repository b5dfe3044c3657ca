package org.hedgerow.plot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Chooses round values for an axis.
final class Ticks {

    /// Tenths at which a decade of a logarithmic axis is marked, from many to few.
    private static final List<List<Integer>> DECADE =
            List.of(List.of(10, 15, 20, 30, 40, 50, 70), List.of(10, 20, 50), List.of(10, 30), List.of(10));

    /// Percentages at which an axis of logits is marked, from many to few.
    private static final List<String> LOGIT = List.of(
            "0.1 0.2 0.5 1 2 5 10 20 30 40 50 60 70 80 90 95 98 99 99.5 99.8 99.9",
            "0.01 0.1 0.5 1 2 5 10 20 50 80 90 95 98 99 99.5 99.9 99.99",
            "0.01 0.1 1 5 20 50 80 95 99 99.9 99.99",
            "0.01 1 10 50 90 99 99.99",
            "0.01 1 50 99 99.99",
            "1 99",
            "50");

    private Ticks() {}

    /// Round values inside a range, at most `most` of them.
    static List<Tick> within(Scale scale, Range range, int most) {
        return switch (scale.spacing()) {
            case LINEAR -> linear(scale, range, most);
            case LOG -> log(scale, range, most);
            case LOGIT -> logit(scale, range, most);
        };
    }

    private static List<Tick> linear(Scale scale, Range range, int most) {
        double from = range.lower() * scale.factor();
        double to = range.upper() * scale.factor();
        return Step.inside(from, to, most).ticks(from, to, scale.factor());
    }

    private static List<Tick> log(Scale scale, Range range, int most) {
        for (List<Integer> tenths : DECADE) {
            List<Tick> ticks = decades(scale, range, tenths, 1);
            if (ticks.size() <= most) {
                return ticks.size() < 3 && range.upper() / range.lower() < 10 ? linear(scale, range, most) : ticks;
            }
        }
        return sparse(scale, range, most);
    }

    /// A tick in every second decade, else in every third, and so on.
    private static List<Tick> sparse(Scale scale, Range range, int most) {
        int every = 2;
        List<Tick> ticks = decades(scale, range, List.of(10), every);
        while (ticks.size() > most) {
            ticks = decades(scale, range, List.of(10), ++every);
        }
        return ticks;
    }

    private static List<Tick> decades(Scale scale, Range range, List<Integer> tenths, int every) {
        int from = (int) Math.floor(Math.log10(range.lower() * scale.factor()));
        int to = (int) Math.floor(Math.log10(range.upper() * scale.factor()));
        List<BigDecimal> printed = new ArrayList<>();
        for (int exponent = from; exponent <= to; exponent++) {
            for (int tenth : Math.floorMod(exponent, every) == 0 ? tenths : List.<Integer>of()) {
                printed.add(BigDecimal.valueOf(tenth).scaleByPowerOfTen(exponent - 1));
            }
        }
        return ticks(printed.stream(), scale, range);
    }

    private static List<Tick> logit(Scale scale, Range range, int most) {
        return LOGIT.stream()
                .map(percentages -> logit(percentages, scale, range))
                .filter(ticks -> ticks.size() <= most)
                .findFirst()
                .filter(ticks -> ticks.size() >= 2)
                .orElseGet(() -> linear(scale, range, most));
    }

    private static List<Tick> logit(String percentages, Scale scale, Range range) {
        BigDecimal toPrinted = BigDecimal.valueOf(scale.factor() / 100);
        return ticks(Stream.of(percentages.split(" ")).map(p -> new BigDecimal(p).multiply(toPrinted)), scale, range);
    }

    /// Those of the printed values that lie in the range, each with as few decimals as it needs.
    private static List<Tick> ticks(Stream<BigDecimal> printed, Scale scale, Range range) {
        return printed.map(value -> new Tick(
                        value.doubleValue() / scale.factor(),
                        value.stripTrailingZeros().toPlainString()))
                .filter(tick -> range.contains(tick.value()))
                .toList();
    }
}
