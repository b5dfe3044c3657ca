package org.hedgerow.effect;

/// Measures of one correlation coefficient.
public enum OneCorrelation implements Measure {
    /// Fisher's z: artanh r, variance 1/(n − 3).
    ZCOR("Fisher's z");

    private final String words;

    OneCorrelation(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }

    /// @param r the correlation, between −1 and 1
    /// @param n the number of pairs it was computed from
    public Effect effect(double r, double n) {
        return Effect.of(0.5 * Math.log((1 + r) / (1 - r)), 1 / (n - 3), 0, "needs |r| < 1 and more than three pairs");
    }
}
