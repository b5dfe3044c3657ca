package org.hedgerow.model;

import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.heterogeneity.Tau2;
import org.hedgerow.heterogeneity.Tau2Estimator;
import org.hedgerow.numeric.Gamma;
import org.hedgerow.numeric.Integral;
import org.hedgerow.numeric.Normal;
import org.hedgerow.numeric.Root;
import org.hedgerow.problem.ProblemException;

/// Henmi and Copas's interval: the common-effect estimate, which is less moved by small studies that went
/// unpublished, with an interval that allows for true effects that differ (metafor's `hc`).
///
/// With wᵢ = 1/vᵢ, W₁ = Σwᵢ and Wⱼ = Σwᵢʲ/W₁, τ² by DerSimonian and Laird: b = Σwᵢyᵢ/W₁, its variance
/// (τ²W₂ + 1)/W₁, and limits b ± u₀ se, where u₀ = t₀ √(1 + τ²W₂) is the quantile of the pivot whose
/// denominator is √(1 + τ̂²W₂), with the Q statistic given the pivot approximated by a gamma distribution.
///
/// Henmi & Copas 2010, Stat Med 29:2969, section 4 and appendix.
///
/// @param estimate b
/// @param standardError of b, at τ²
/// @param lower limit
/// @param upper limit
/// @param tau2 by DerSimonian and Laird
public record HenmiCopas(double estimate, double standardError, double lower, double upper, Tau2 tau2) {

    /// @param level confidence level, in percent
    /// @throws ProblemException if the sample has moderators, or fewer than two studies
    public static HenmiCopas of(Sample sample, double level) {
        if (!sample.isInterceptOnly()) {
            throw new ProblemException(
                    "Henmi and Copas's interval is made for a pooled effect, not for a model with moderators",
                    "Take the moderators out of the model.");
        }
        if (sample.k() < 2) {
            throw new ProblemException(
                    "Henmi and Copas's interval needs two or more studies, not " + sample.k(),
                    "One study has its own interval, by WALD.");
        }
        Tau2 tau2 = Tau2Estimator.DL.estimate(sample);
        var pivot = Pivot.of(sample, tau2.value());
        double b = sample.at(0).coefficients().get(0);
        double se = Math.sqrt(pivot.varianceRatio() / pivot.w1());
        double half = Math.sqrt(pivot.varianceRatio()) * pivot.quantile(0.5 - level / 200) * se;
        return new HenmiCopas(b, se, b - half, b + half, tau2);
    }

    /// The distribution of the pivot, in the letters of the paper.
    private record Pivot(int k, double tau2, double w1, double w2, double w3, double w4) {
        /// Beyond this many standard deviations the normal density is nothing.
        private static final double FAR = 12;

        static Pivot of(Sample sample, double tau2) {
            double[] sums = new double[4];
            for (int i = 0; i < sample.k(); i++) {
                double w = 1 / sample.vi().get(i);
                double power = w;
                for (int j = 0; j < 4; j++) {
                    sums[j] += power;
                    power *= w;
                }
            }
            double w1 = sums[0];
            return new Pivot(sample.k(), tau2, w1, sums[1] / w1, sums[2] / w1, sums[3] / w1);
        }

        double varianceRatio() {
            return 1 + tau2 * w2;
        }

        /// The t₀ that the pivot exceeds with the given probability.
        double quantile(double tail) {
            double high = 2;
            while (upperTail(high) > tail) {
                high *= 2;
            }
            return Root.between(t -> upperTail(t) - tail, 0, high);
        }

        /// ∫ from x of P(Q ≤ f⁻¹(r/x) | r) φ(r) dr; at 0 the integrand is all of φ.
        private double upperTail(double x) {
            return x == 0
                    ? 0.5
                    : Integral.of(r -> below(inverse(r / x), r) * Normal.density(r), x, Math.max(x, FAR) + 1);
        }

        /// P(Q ≤ q) given the standardised estimate r, from a gamma distribution with Q's mean and variance.
        private double below(double q, double r) {
            double u = r * Math.sqrt(varianceRatio());
            double mean = mean(u);
            double variance = variance(u);
            return Gamma.cdf(q, mean * mean / variance, variance / mean);
        }

        /// The Q at which √(1 + τ̂²W₂) is f.
        private double inverse(double f) {
            return (w1 / w2 - 1) * (f * f - 1) + (k - 1);
        }

        private double mean(double u) {
            return (k - 1) + tau2 * (w1 - w2) + tau2 * tau2 * excess(u) * (w3 - w2 * w2);
        }

        private double variance(double u) {
            double ratio = varianceRatio();
            double t2 = tau2 * tau2;
            double third = w3 - w2 * w2;
            return 2 * (k - 1)
                    + 4 * tau2 * (w1 - w2)
                    + 2 * t2 * (w1 * w2 - 2 * w3 + w2 * w2)
                    + 4 * t2 * excess(u) * third
                    + 4 * t2 * tau2 * excess(u) * (w4 - 2 * w2 * w3 + w2 * w2 * w2)
                    + 2 * t2 * t2 * (1 / (ratio * ratio) - 2 * u * u / (ratio * ratio * ratio)) * third * third;
        }

        private double excess(double u) {
            double ratio = varianceRatio();
            return u * u / (ratio * ratio) - 1 / ratio;
        }
    }
}
