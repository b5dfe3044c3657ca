package org.hedgerow.numeric;

/// All probabilities of a binomial distribution at once.
public final class BinomialTerms {
    private BinomialTerms() {}

    /// Adds `weight` times P(X = x), X ~ Binomial(n, p), to each of n + 1 sums: from the likeliest x on,
    /// each made of the one beside it, so that none underflows that counts.
    public static void addTo(double[] sums, double p, double weight) {
        int n = sums.length - 1;
        if (p <= 0 || p >= 1) {
            sums[p <= 0 ? 0 : n] += weight;
            return;
        }
        int mode = (int) Math.min(n, Math.floor((n + 1) * p));
        double odds = p / (1 - p);
        double top =
                weight * Math.exp(LogBinomial.coefficient(n, mode) + mode * Math.log(p) + (n - mode) * Math.log1p(-p));
        double term = top;
        for (int x = mode; x <= n && term > 0; x++) {
            sums[x] += term;
            term *= odds * (n - x) / (x + 1);
        }
        term = top;
        for (int x = mode; x > 0 && term > 0; x--) {
            term *= x / (odds * (n - x + 1));
            sums[x - 1] += term;
        }
    }
}
