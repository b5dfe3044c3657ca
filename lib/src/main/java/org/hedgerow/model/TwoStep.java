package org.hedgerow.model;

import java.util.ArrayList;
import java.util.List;
import org.hedgerow.heterogeneity.Heterogeneity;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.heterogeneity.Tau2;
import org.hedgerow.numeric.LeastSquares;
import org.hedgerow.numeric.Normal;
import org.hedgerow.numeric.StudentT;
import org.hedgerow.numeric.Symmetric;
import org.hedgerow.numeric.Vec;
import org.hedgerow.problem.ProblemException;

/// Fits the two-step model: τ² first, then the coefficients with weights 1/(vᵢ + τ²), as `rma.uni` of metafor
/// does.
///
/// b = (X'WX)⁻¹X'Wy, with covariance (X'WX)⁻¹ under inverse-variance weights and
/// (X'X)⁻¹X'MX(X'X)⁻¹, M = diag(vᵢ + τ²), under equal weights. Viechtbauer 2010, J Stat Softw 36(3).
public final class TwoStep {
    private TwoStep() {}

    /// @param terms the names of the design's columns, `intrcpt` first in a model with one
    /// @throws ProblemException if there is nothing to fit, a variance is not positive, or t needs more
    /// studies than there are
    public static Fit fit(Sample sample, Settings settings, List<String> terms) {
        check(sample, settings);
        checkRank(sample, terms);
        Tau2 tau2 = switch (settings.method()) {
            case Method.CommonEffect _ -> new Tau2(0, Double.NaN, false);
            case Method.RandomEffects(var estimator) -> estimator.estimate(sample);
            case Method.GivenVariance(double given) -> new Tau2(given, Double.NaN, false);
        };
        Heterogeneity heterogeneity = switch (settings.method()) {
            case Method.CommonEffect _ -> Heterogeneity.ofCommonEffect(sample);
            case Method.RandomEffects _, Method.GivenVariance _ -> Heterogeneity.of(sample, tau2.value());
        };
        LeastSquares precise = sample.at(tau2.value());
        Vec b = coefficients(sample, settings, precise);
        double scale = scale(sample, settings, precise);
        Symmetric covariance =
                covariance(sample, settings, precise, tau2.value()).times(scale);
        int variances = settings.method() instanceof Method.RandomEffects ? 1 : 0;
        double rss = rss(sample, b, tau2.value());
        return new Fit(
                sample,
                settings,
                tau2,
                table(terms, b, covariance, sample, settings),
                covariance,
                scale,
                weights(sample, settings, tau2.value()),
                heterogeneity,
                Likelihood.of(logLik(sample, rss, tau2.value()), sample.p() + variances, sample.k()),
                Likelihood.of(
                        restricted(sample, precise, rss, tau2.value()),
                        sample.p() + variances,
                        sample.k() - sample.p()));
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
                    "An arm with no events, or with nothing but events, needs a correction: type to(ONLY0) in escalc.");
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

    /// Judged on the columns themselves, so that it does not depend on the weights.
    private static void checkRank(Sample sample, List<String> terms) {
        try {
            unweighted(sample);
        } catch (LeastSquares.CollinearException e) {
            throw new ProblemException(
                    "'" + terms.get(e.column()) + "' says nothing that the terms before it do not say",
                    "Take it out of the model, or one of those.");
        }
    }

    private static Vec coefficients(Sample sample, Settings settings, LeastSquares precise) {
        return switch (settings.weighting()) {
            case INVERSE_VARIANCE -> precise.coefficients();
            case EQUAL -> unweighted(sample).coefficients();
        };
    }

    private static Symmetric covariance(Sample sample, Settings settings, LeastSquares precise, double tau2) {
        return switch (settings.weighting()) {
            case INVERSE_VARIANCE -> precise.inverse();
            case EQUAL -> sandwich(sample, unweighted(sample).inverse(), tau2);
        };
    }

    /// s² = y'Py/(k − p) where Knapp-Hartung was asked for.
    private static double scale(Sample sample, Settings settings, LeastSquares precise) {
        return switch (settings.inference()) {
            case WALD, T -> 1;
            case KNHA -> precise.weightedRss() / (sample.k() - sample.p());
            case ADHOC -> Math.max(1, precise.weightedRss() / (sample.k() - sample.p()));
        };
    }

    private static LeastSquares unweighted(Sample sample) {
        return LeastSquares.of(sample.x(), sample.yi(), Vec.constant(sample.k(), 1));
    }

    /// A X'MX A with A = (X'X)⁻¹ and M = diag(vᵢ + τ²).
    private static Symmetric sandwich(Sample sample, Symmetric bread, double tau2) {
        int p = sample.p();
        double[][] sum = new double[p][p];
        for (int i = 0; i < sample.k(); i++) {
            double[] row = new double[p];
            for (int j = 0; j < p; j++) {
                for (int m = 0; m < p; m++) {
                    row[j] += bread.get(j, m) * sample.x().columns().get(m).get(i);
                }
            }
            double variance = sample.vi().get(i) + tau2;
            for (int j = 0; j < p; j++) {
                for (int m = 0; m <= j; m++) {
                    sum[j][m] += row[j] * row[m] * variance;
                }
            }
        }
        return Symmetric.of(sum);
    }

    private static List<Coefficient> table(
            List<String> terms, Vec b, Symmetric covariance, Sample sample, Settings settings) {
        int df = sample.k() - sample.p();
        boolean t = settings.inference().usesT();
        double upper = 0.5 + settings.level() / 200;
        double critical = t ? StudentT.quantile(upper, df) : Normal.quantile(upper);
        List<Coefficient> lines = new ArrayList<>();
        for (int j = 0; j < b.size(); j++) {
            double se = Math.sqrt(covariance.get(j, j));
            double statistic = b.get(j) / se;
            double p = t ? StudentT.twoSided(statistic, df) : Normal.twoSided(statistic);
            lines.add(new Coefficient(
                    terms.get(j), b.get(j), se, statistic, p, b.get(j) - critical * se, b.get(j) + critical * se));
        }
        return lines;
    }

    private static Vec weights(Sample sample, Settings settings, double tau2) {
        return switch (settings.weighting()) {
            case EQUAL -> Vec.constant(sample.k(), 100.0 / sample.k());
            case INVERSE_VARIANCE -> {
                Vec w = sample.vi().map(v -> 1 / (v + tau2));
                double total = w.sum();
                yield w.map(each -> 100 * each / total);
            }
        };
    }

    /// Σ (yᵢ − xᵢ'b)²/(vᵢ + τ²).
    private static double rss(Sample sample, Vec b, double tau2) {
        return Vec.tabulate(sample.k(), i -> {
                    double fitted = 0;
                    for (int j = 0; j < b.size(); j++) {
                        fitted += b.get(j) * sample.x().columns().get(j).get(i);
                    }
                    double residual = sample.yi().get(i) - fitted;
                    return residual * residual / (sample.vi().get(i) + tau2);
                })
                .sum();
    }

    private static double logLik(Sample sample, double rss, double tau2) {
        double logVariances = sample.vi().map(v -> Math.log(v + tau2)).sum();
        return -0.5 * (sample.k() * Math.log(2 * Math.PI) + logVariances + rss);
    }

    /// With + ½ log|X'X|, so that it does not move with the scale of a moderator.
    private static double restricted(Sample sample, LeastSquares precise, double rss, double tau2) {
        double logVariances = sample.vi().map(v -> Math.log(v + tau2)).sum();
        return -0.5
                * ((sample.k() - sample.p()) * Math.log(2 * Math.PI)
                        - unweighted(sample).logDeterminant()
                        + logVariances
                        + precise.logDeterminant()
                        + rss);
    }
}
