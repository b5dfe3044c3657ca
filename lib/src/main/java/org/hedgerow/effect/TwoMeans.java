package org.hedgerow.effect;

/// Measures of two groups' means.
public enum TwoMeans implements Measure {
    /// m1 − m2, in the unit of the means.
    MD("mean difference");

    private final String words;

    TwoMeans(String words) {
        this.words = words;
    }

    /// Means, standard deviations and sizes of two groups.
    public record Groups(double m1, double sd1, double n1, double m2, double sd2, double n2) {}

    /// Whether the two groups are taken to have one variance (metafor's `vtype` HO) or each its own (LS).
    public enum Variances {
        OWN,
        POOLED
    }

    @Override
    public String words() {
        return words;
    }

    /// sd1²/n1 + sd2²/n2, or s²(1/n1 + 1/n2) with the pooled s².
    public Effect effect(Groups g, Variances variances) {
        double ss1 = g.sd1() * g.sd1();
        double ss2 = g.sd2() * g.sd2();
        double vi = switch (variances) {
            case OWN -> ss1 / g.n1() + ss2 / g.n2();
            case POOLED -> {
                double pooled = ((g.n1() - 1) * ss1 + (g.n2() - 1) * ss2) / (g.n1() + g.n2() - 2);
                yield pooled * (1 / g.n1() + 1 / g.n2());
            }
        };
        return Effect.of(g.m1() - g.m2(), vi, 0, "a group without a size or a standard deviation");
    }
}
