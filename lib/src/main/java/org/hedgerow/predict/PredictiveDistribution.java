package org.hedgerow.predict;

import org.hedgerow.effect.Interval;
import org.hedgerow.model.Fit;
import org.hedgerow.model.MeanDistribution;
import org.hedgerow.numeric.StudentT;
import org.hedgerow.problem.ProblemException;

/// Where the true effect of a new study is expected: the pooled effect, √(s² + τ²) with its standard error s,
/// and the degrees of freedom of the t distribution, infinitely many for the normal.
///
/// The kinds are R meta's (`method.predict`); [PredictionType] has metafor's.
public record PredictiveDistribution(double estimate, double standardError, double df) {

    /// Which standard error of the pooled effect and which degrees of freedom.
    public enum Kind {
        /// Classic, t on k − 1. Veroniki et al. 2019, Res Synth Methods 10:23.
        V(MeanDistribution.Kind.CLASSIC),
        /// Classic, t on k − 2, metafor's RILEY. Higgins, Thompson & Spiegelhalter 2009, J R Stat Soc A
        /// 172:137.
        HTS(MeanDistribution.Kind.CLASSIC),
        /// Hartung-Knapp, t on k − 1.
        HK(MeanDistribution.Kind.HK),
        /// Hartung-Knapp, t on k − 2. Partlett & Riley 2017, Stat Med 36:301.
        HK_PR(MeanDistribution.Kind.HK),
        /// Kenward-Roger, t on its degrees of freedom.
        KR(MeanDistribution.Kind.KR),
        /// Kenward-Roger, t on one degree of freedom less. Partlett & Riley 2017.
        KR_PR(MeanDistribution.Kind.KR),
        /// Classic, normal. Skipka 2006, 14th Cochrane Colloquium.
        S(MeanDistribution.Kind.CLASSIC);

        private final MeanDistribution.Kind mean;

        Kind(MeanDistribution.Kind mean) {
            this.mean = mean;
        }
    }

    /// @throws ProblemException if the fit has moderators, knows only one true effect, or has too few studies
    public static PredictiveDistribution of(Fit fit, Kind kind) {
        var mean = MeanDistribution.of(fit, kind.mean);
        double df = switch (kind) {
            case V, HK -> fit.df();
            case HTS, HK_PR -> fit.df() - 1;
            case KR -> mean.df();
            case KR_PR -> mean.df() - 1;
            case S -> Double.POSITIVE_INFINITY;
        };
        if (!(df > 0)) {
            throw new ProblemException(
                    kind + " has no degree of freedom with " + fit.k() + " studies",
                    "Give it more studies, or predict by S, the normal distribution.");
        }
        double se = mean.standardError();
        return new PredictiveDistribution(
                mean.estimate(), Math.sqrt(se * se + fit.tau2().value()), df);
    }

    /// The prediction interval.
    ///
    /// @param level in percent
    public Interval interval(double level) {
        double half = StudentT.quantile(0.5 + level / 200, df) * standardError;
        return new Interval(estimate - half, estimate + half);
    }

    /// The proportion of true effects expected below a value, such as the least that matters. Siemens et al.
    /// 2025, BMC Med Res Methodol 25:275.
    public double below(double value) {
        return StudentT.cdf((value - estimate) / standardError, df);
    }

    /// The proportion of true effects expected above a value.
    public double above(double value) {
        return StudentT.cdf((estimate - value) / standardError, df);
    }
}
