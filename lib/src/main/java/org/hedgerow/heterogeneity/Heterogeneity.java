package org.hedgerow.heterogeneity;

import org.hedgerow.numeric.ChiSquared;

/// What a fit says about the differences between true effects.
///
/// @param q Cochran's Q = Σ (yᵢ − ŷᵢ)² / vᵢ about the common-effect fit
/// @param df its degrees of freedom, k − p
/// @param p the probability of a Q this large when all true effects are equal
/// @param i2 I² in percent
/// @param h2 H², the ratio of total to sampling variance
public record Heterogeneity(double q, int df, double p, double i2, double h2) {

    /// I² = 100 τ² / (τ² + ṽ) and H² = τ² / ṽ + 1, with the typical sampling variance ṽ = (k − p) / tr P at
    /// weights 1/vᵢ
    /// (Higgins & Thompson 2002, Stat Med 21:1539, eq. 9): the τ²-based definition, as in metafor.
    public static Heterogeneity of(Sample sample, double tau2) {
        int df = sample.k() - sample.p();
        if (df == 0) {
            return new Heterogeneity(0, df, 1, 0, 1);
        }
        var common = sample.at(0);
        double q = common.weightedRss();
        double typical = df / common.traceP();
        return new Heterogeneity(q, df, ChiSquared.upperTail(q, df), i2(tau2, typical), tau2 / typical + 1);
    }

    /// For a model without τ²: I² = max(0, 100 (Q − df) / Q), H² = Q / df.
    public static Heterogeneity ofCommonEffect(Sample sample) {
        int df = sample.k() - sample.p();
        if (df == 0) {
            return new Heterogeneity(0, df, 1, 0, 1);
        }
        double q = sample.at(0).weightedRss();
        double p = ChiSquared.upperTail(q, df);
        return new Heterogeneity(q, df, p, q > 0 ? Math.max(0, 100 * (q - df) / q) : 0, q / df);
    }

    /// The typical sampling variance ṽ = (k − p) / tr P at weights 1/vᵢ; there must be more studies than
    /// coefficients. Higgins & Thompson 2002, eq. 9.
    public static double typicalVariance(Sample sample) {
        return (sample.k() - sample.p()) / sample.at(0).traceP();
    }

    private static double i2(double tau2, double typical) {
        return 100 * tau2 / (tau2 + typical);
    }
}
