package org.hedgerow.model;

import org.hedgerow.effect.Interval;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.heterogeneity.Tau2;
import org.hedgerow.heterogeneity.Tau2Estimator;
import org.hedgerow.numeric.StudentT;
import org.hedgerow.problem.ProblemException;

/// How surely the pooled effect is known: the estimate, its standard error and the degrees of freedom of the t
/// distribution both are read by, infinitely many for the normal.
///
/// The kinds are R meta's (`method.random.ci`, `adhoc.hakn.ci`); [Inference] has metafor's.
public record MeanDistribution(double estimate, double standardError, double df) {

    /// Which standard error and which degrees of freedom.
    public enum Kind {
        /// 1/√Σwᵢ and the normal distribution.
        CLASSIC,
        /// Hartung-Knapp, metafor's KNHA: t on k − 1 degrees of freedom. Hartung & Knapp 2001, Stat Med
        /// 20:3875.
        HK,
        /// HK with the classic standard error where that is larger (`adhoc.hakn.ci = "se"`), metafor's ADHOC.
        HK_SE,
        /// The classic interval where it is wider than HK's (`"ci"`). Jackson et al. 2017, Stat Med 36:3923.
        HK_CI,
        /// HK with the classic standard error where HK's interval is narrower than the classic one with τ² by
        /// DerSimonian and Laird (`"IQWiG6"`). IQWiG 2022, General Methods 6.1.
        HK_IQWIG6,
        /// Kenward-Roger, with the expected information of REML. Partlett & Riley 2017, Stat Med 36:301.
        KR
    }

    /// @throws ProblemException if the fit has moderators or knows only one true effect, or of a single study
    /// is asked more than its classic interval
    public static MeanDistribution of(Fit fit, Kind kind) {
        Sample sample = fit.sample();
        if (!sample.isInterceptOnly() || !fit.settings().method().effectsDiffer()) {
            throw new ProblemException(
                    kind + " is a way to the pooled effect of a random-effects model without moderators",
                    "Pool with REML, say, and without moderators.");
        }
        if (sample.k() < 2 && kind != Kind.CLASSIC) {
            throw new ProblemException(
                    kind + " needs two or more studies, not " + sample.k(), "With one, only CLASSIC can be computed.");
        }
        return of(sample, fit.tau2(), fit.settings().level(), kind);
    }

    private static MeanDistribution of(Sample sample, Tau2 tau2, double level, Kind kind) {
        var fit = sample.at(tau2.value());
        double estimate = fit.coefficients().get(0);
        double variance = fit.inverse().get(0, 0);
        int df = sample.k() - 1;
        var classic = new MeanDistribution(estimate, Math.sqrt(variance), Double.POSITIVE_INFINITY);
        var classicByT = new MeanDistribution(estimate, Math.sqrt(variance), df);
        var hk = new MeanDistribution(estimate, Math.sqrt(variance * fit.weightedRss() / df), df);
        return switch (kind) {
            case CLASSIC -> classic;
            case HK -> hk;
            case HK_SE -> hk.standardError < classic.standardError ? classicByT : hk;
            case HK_CI -> hk.width(level) < classic.width(level) ? classic : hk;
            case HK_IQWIG6 -> {
                var dl = of(sample, Tau2Estimator.DL.estimate(sample), level, Kind.CLASSIC);
                yield hk.width(level) < dl.width(level) ? classicByT : hk;
            }
            case KR -> kenwardRoger(sample, tau2.value(), estimate);
        };
    }

    /// With W₁, W₂, W₃ the sums of wᵢ, wᵢ², wᵢ³ and the information I = W₂/2 − W₃/W₁ + (W₂/W₁)²/2, the
    /// variance is (1 + 2 (W₃/W₁ − (W₂/W₁)²)/I)/W₁ on 2I/(variance · W₂)² degrees of freedom.
    private static MeanDistribution kenwardRoger(Sample sample, double tau2, double estimate) {
        double w1 = 0;
        double w2 = 0;
        double w3 = 0;
        for (int i = 0; i < sample.k(); i++) {
            double w = 1 / (sample.vi().get(i) + tau2);
            w1 += w;
            w2 += w * w;
            w3 += w * w * w;
        }
        double squared = (w2 / w1) * (w2 / w1);
        double information = 0.5 * w2 - w3 / w1 + 0.5 * squared;
        double variance = (1 + 2 * (w3 / w1 - squared) / information) / w1;
        double scaled = variance * w2;
        return new MeanDistribution(estimate, Math.sqrt(variance), 2 * information / (scaled * scaled));
    }

    /// The confidence interval.
    ///
    /// @param level in percent
    public Interval interval(double level) {
        double half = StudentT.quantile(0.5 + level / 200, df) * standardError;
        return new Interval(estimate - half, estimate + half);
    }

    /// Two-sided, of no effect.
    public double pValue() {
        return StudentT.twoSided(estimate / standardError, df);
    }

    private double width(double level) {
        Interval interval = interval(level);
        return interval.upper() - interval.lower();
    }
}
