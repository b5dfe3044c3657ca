package org.hedgerow.effect;

import java.util.List;

/// Measures of two groups' incidence rates.
public enum TwoRates implements Measure {
    /// log((x1/t1) / (x2/t2)), variance 1/x1 + 1/x2.
    IRR("log incidence rate ratio");

    private final String words;

    TwoRates(String words) {
        this.words = words;
    }

    /// `x1` events in `t1` person-time, and `x2` in `t2`.
    public record Events(double x1, double t1, double x2, double t2) {
        boolean hasZeroCell() {
            return x1 == 0 || x2 == 0;
        }
    }

    @Override
    public String words() {
        return words;
    }

    /// One effect for each study, in the order given; what is added goes to the events, never to the time.
    public List<Effect> effects(List<Events> studies, Correction correction) {
        boolean anyZeroCell = studies.stream().anyMatch(Events::hasZeroCell);
        return studies.stream()
                .map(s -> {
                    double add = correction.amount(s.hasZeroCell(), anyZeroCell);
                    double x1 = s.x1() + add;
                    double x2 = s.x2() + add;
                    return Effect.of(
                            Math.log(x1 / s.t1() / (x2 / s.t2())),
                            1 / x1 + 1 / x2,
                            add,
                            "a zero cell, and nothing was added to it");
                })
                .toList();
    }
}
