package org.hedgerow.bias;

import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.numeric.Vec;
import org.hedgerow.problem.ProblemException;

/// Begg and Mazumdar's rank correlation test for funnel plot asymmetry: Kendall's τ_b of vᵢ and the
/// standardised deviates (yᵢ − θ̂)/√(vᵢ − 1/Σwⱼ), θ̂ = Σwᵢyᵢ/Σwᵢ with wᵢ = 1/vᵢ.
///
/// Begg & Mazumdar 1994, Biometrics 50:1088; as `ranktest` of metafor, whose p is exact where nothing is tied.
///
/// @param tau τ_b
/// @param s agreeing less disagreeing pairs
/// @param standardError of s where size and effect have nothing to do with each other
/// @param z s/standardError
/// @param pValue two-sided
/// @param exact whether the p-value counts all orders; else it is that of z
/// @param tiedPairs pairs with equal deviates or equal variances
public record RankTest(
        double tau, double s, double standardError, double z, double pValue, boolean exact, double tiedPairs, int k) {

    public static RankTest of(Sample sample) {
        if (sample.k() < 3) {
            throw new ProblemException(
                    "a rank correlation needs three studies or more, not " + sample.k(),
                    "With so few studies nothing can be said of small-study effects.");
        }
        Vec vi = sample.vi();
        double weights = vi.map(v -> 1 / v).sum();
        double mean =
                Vec.tabulate(sample.k(), i -> sample.yi().get(i) / vi.get(i)).sum() / weights;
        Vec deviates = Vec.tabulate(sample.k(), i -> (sample.yi().get(i) - mean) / Math.sqrt(vi.get(i) - 1 / weights));
        return of(Kendall.of(deviates, vi));
    }

    static RankTest of(Kendall kendall) {
        if (Double.isNaN(kendall.tauB())) {
            throw new ProblemException(
                    "all studies have the same precision", "There is no small study to compare with a large one.");
        }
        return new RankTest(
                kendall.tauB(),
                kendall.s(),
                Math.sqrt(kendall.variance()),
                kendall.z(),
                kendall.pValue(),
                kendall.isExact(),
                kendall.tiedFirst() + kendall.tiedSecond(),
                kendall.k());
    }
}
