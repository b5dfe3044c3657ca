package org.hedgerow.effect;

import java.util.List;

/// Measures of two groups' proportions, from 2 × 2 tables. Fleiss & Berlin 2009, in Cooper et al., Handbook of
/// Research Synthesis, ch. 13.
public enum TwoProportions implements Measure {
    /// log((a/(a+b)) / (c/(c+d))), variance 1/a − 1/(a+b) + 1/c − 1/(c+d).
    RR("log risk ratio") {
        @Override
        Effect of(TwoByTwo t, double added) {
            double n1 = t.a() + t.b();
            double n2 = t.c() + t.d();
            double yi = Math.log(t.a() / n1) - Math.log(t.c() / n2);
            return Effect.of(
                    yi, 1 / t.a() - 1 / n1 + 1 / t.c() - 1 / n2, added, "a zero cell, and nothing was added to it");
        }
    },
    /// log(ad/(bc)), variance 1/a + 1/b + 1/c + 1/d.
    OR("log odds ratio") {
        @Override
        Effect of(TwoByTwo t, double added) {
            double yi = Math.log(t.a() * t.d() / (t.b() * t.c()));
            return Effect.of(
                    yi,
                    1 / t.a() + 1 / t.b() + 1 / t.c() + 1 / t.d(),
                    added,
                    "a zero cell, and nothing was added to it");
        }
    };

    private final String words;

    TwoProportions(String words) {
        this.words = words;
    }

    abstract Effect of(TwoByTwo corrected, double added);

    @Override
    public String words() {
        return words;
    }

    /// One effect for each table, in the order given.
    public List<Effect> effects(List<TwoByTwo> tables, Correction correction) {
        boolean anyZeroCell = tables.stream().anyMatch(TwoByTwo::hasZeroCell);
        return tables.stream()
                .map(table -> {
                    double add = correction.amount(table.hasZeroCell(), anyZeroCell);
                    return of(table.plus(add), add);
                })
                .toList();
    }
}
