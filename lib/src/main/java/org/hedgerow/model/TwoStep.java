package org.hedgerow.model;

import java.util.List;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.heterogeneity.Tau2;
import org.hedgerow.heterogeneity.Tau2Estimator;
import org.hedgerow.numeric.LeastSquares;
import org.hedgerow.numeric.Symmetric;
import org.hedgerow.numeric.Vec;
import org.hedgerow.problem.ProblemException;

/// Fits the two-step model: τ² first, then the coefficients with weights aᵢ, most often 1/(vᵢ + τ²), as
/// `rma.uni` of metafor does.
///
/// b = (X'AX)⁻¹X'Ay with covariance (X'AX)⁻¹X'AMAX(X'AX)⁻¹, M = diag(vᵢ + τ²), which under inverse-variance
/// weights is (X'AX)⁻¹. Viechtbauer 2010, J Stat Softw 36(3).
public final class TwoStep {
    private TwoStep() {}

    /// @param terms the names of the design's columns, `intrcpt` first in a model with one
    /// @throws ProblemException if there is nothing to fit, a variance is not positive, or t needs more
    /// studies than there are
    public static Fit fit(Sample sample, Settings settings, List<String> terms) {
        check(sample, settings);
        checkRank(sample, settings, terms);
        Tau2 tau2 = switch (settings.method()) {
            case Method.CommonEffect _ -> new Tau2(0, Double.NaN, false);
            case Method.RandomEffects(var estimator) -> estimate(estimator, sample, settings.weighting());
            case Method.GivenVariance(double given) -> new Tau2(given, Double.NaN, false);
        };
        LeastSquares precise = sample.at(tau2.value());
        double scale = scale(sample, settings, precise);
        if (settings.weighting().equals(Weighting.INVERSE_VARIANCE)) {
            return new Fit(
                    sample,
                    settings,
                    terms,
                    tau2,
                    precise.coefficients(),
                    precise.inverse().times(scale),
                    scale);
        }
        Vec weights = settings.weighting().weights(sample, tau2.value());
        LeastSquares weighted = sample.weighted(weights);
        Symmetric covariance = sandwich(sample, weights, weighted.inverse(), tau2.value());
        return new Fit(sample, settings, terms, tau2, weighted.coefficients(), covariance.times(scale), scale);
    }

    /// The pooled effect of a model without moderators.
    public static Fit fit(Sample sample, Settings settings) {
        return fit(sample, settings, List.of("intrcpt"));
    }

    private static void check(Sample sample, Settings settings) {
        if (sample.k() == 0) {
            throw new ProblemException(
                    "there is no study to pool", "Give escalc a table with at least one usable row.");
        }
        if (!(sample.vi().min() > 0)) {
            throw new ProblemException(
                    "a study has sampling variance " + sample.vi().min() + ", so its weight would be infinite",
                    "Mend or leave out the study. An arm with no events, or with nothing but events, needs a correction:"
                            + " to(ONLY0) in escalc.");
        }
        if (settings.weighting() instanceof Weighting.Given(Vec given) && given.size() != sample.k()) {
            throw new ProblemException(
                    "there are %s weights for %s studies".formatted(given.size(), sample.k()),
                    "Give one weight for each study that has an effect size.");
        }
        if (sample.k() < sample.p()) {
            throw new ProblemException(
                    "%s studies cannot carry %s coefficients".formatted(sample.k(), sample.p()),
                    "Take moderators out of the model.");
        }
        if (settings.inference().usesT() && sample.k() == sample.p()) {
            throw new ProblemException(
                    settings.inference() + " needs more studies (here " + sample.k() + ") than coefficients (here "
                            + sample.p() + ")",
                    "With so few, only WALD can be computed.");
        }
    }

    /// Judged on the columns themselves, so that it does not depend on variances; and on those of the studies
    /// that given weights leave in.
    private static void checkRank(Sample sample, Settings settings, List<String> terms) {
        if (sample.isInterceptOnly()) {
            return;
        }
        try {
            sample.weighted(Vec.constant(sample.k(), 1));
            if (settings.weighting() instanceof Weighting.Given(Vec given)) {
                sample.weighted(given);
            }
        } catch (LeastSquares.CollinearException e) {
            throw new ProblemException(
                    "'" + terms.get(e.column()) + "' says nothing that the terms before it do not say",
                    "Take it out of the model, or one of those.");
        }
    }

    /// Weights that are not to follow τ² are also those of a generalised Q statistic.
    private static Tau2 estimate(Tau2Estimator estimator, Sample sample, Weighting weighting) {
        return weighting.equals(Weighting.INVERSE_VARIANCE) || !estimator.isGeneralisedQ()
                ? estimator.estimate(sample)
                : estimator.estimate(sample, weighting.weights(sample, 0));
    }

    /// s² = y'Py/(k − p) where Knapp-Hartung was asked for.
    private static double scale(Sample sample, Settings settings, LeastSquares precise) {
        return switch (settings.inference()) {
            case WALD, T -> 1;
            case KNHA -> precise.weightedRss() / (sample.k() - sample.p());
            case ADHOC -> Math.max(1, precise.weightedRss() / (sample.k() - sample.p()));
        };
    }

    /// B X'AMAX B with B = (X'AX)⁻¹ and M = diag(vᵢ + τ²).
    private static Symmetric sandwich(Sample sample, Vec weights, Symmetric bread, double tau2) {
        int p = sample.p();
        double[][] sum = new double[p][p];
        double[] row = new double[p];
        for (int i = 0; i < sample.k(); i++) {
            for (int j = 0; j < p; j++) {
                row[j] = 0;
                for (int m = 0; m < p; m++) {
                    row[j] += bread.get(j, m) * sample.x().columns().get(m).get(i);
                }
            }
            double variance = weights.get(i) * weights.get(i) * (sample.vi().get(i) + tau2);
            for (int j = 0; j < p; j++) {
                for (int m = 0; m <= j; m++) {
                    sum[j][m] += row[j] * row[m] * variance;
                }
            }
        }
        return Symmetric.of(sum);
    }
}
