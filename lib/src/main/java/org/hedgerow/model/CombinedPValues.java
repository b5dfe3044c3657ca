package org.hedgerow.model;

import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.numeric.Normal;
import org.hedgerow.numeric.NormalTail;
import org.hedgerow.numeric.Vec;

/// One p-value from many: is there an effect in any of the studies? All tests are one-sided and take z-values,
/// large ones speaking for a positive effect; what the effect is worth they do not say.
///
/// Becker 1994, in Cooper & Hedges, The Handbook of Research Synthesis, ch. 15.
public final class CombinedPValues {
    private CombinedPValues() {}

    /// The studies' z-values yᵢ/√vᵢ.
    public static Vec zValues(Sample sample) {
        return Vec.tabulate(
                sample.k(), i -> sample.yi().get(i) / Math.sqrt(sample.vi().get(i)));
    }

    /// The z-values of one-sided p-values.
    ///
    /// @throws IllegalArgumentException if a p-value does not lie between 0 and 1
    public static Vec zValues(Vec onesided) {
        if (!onesided.stream().allMatch(p -> p > 0 && p < 1)) {
            throw new IllegalArgumentException("p-values lie between 0 and 1: " + onesided);
        }
        return onesided.map(p -> -Normal.quantile(p));
    }

    /// A combined value with its one-sided p.
    ///
    /// @param p the probability of a value this large by chance
    public record Combined(double statistic, double p) {}

    /// Stouffer's Σz/√k. Stouffer et al. 1949, The American Soldier, vol. 1, p. 45.
    public static Combined stouffer(Vec z) {
        return stouffer(z, Vec.constant(z.size(), 1));
    }

    /// The weighted Σwz/√Σw². Liptak 1958; weights are commonly √n.
    public static Combined stouffer(Vec z, Vec weights) {
        double combined = Vec.tabulate(z.size(), i -> z.get(i) * weights.get(i)).sum()
                / Math.sqrt(weights.map(w -> w * w).sum());
        return new Combined(combined, Math.exp(NormalTail.logUpper(combined)));
    }

    /// Fisher's −2 Σ log p on 2k degrees of freedom. Fisher 1932, Statistical Methods for Research Workers, 4th
    /// ed., § 21.1.
    public static ChiSquaredTest fisher(Vec z) {
        return ChiSquaredTest.of(-2 * z.map(NormalTail::logUpper).sum(), 2 * z.size());
    }

    /// Tippett's smallest p, which by chance is p* or less with probability 1 − (1 − p*)ᵏ; the statistic is p*.
    /// Tippett 1931, The Methods of Statistics.
    public static Combined tippett(Vec z) {
        double smallest = Math.exp(NormalTail.logUpper(z.max()));
        return new Combined(smallest, -Math.expm1(z.size() * Math.log1p(-smallest)));
    }
}
