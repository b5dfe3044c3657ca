package org.hedgerow.bias;

import java.util.Optional;
import java.util.OptionalDouble;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.model.Fit;
import org.hedgerow.model.Method;
import org.hedgerow.numeric.Normal;
import org.hedgerow.numeric.Vec;
import org.hedgerow.problem.ProblemException;

/// The fail-safe N: how many unpublished studies that found nothing it would take to undo the result. As `fsn`
/// of metafor. It says nothing of whether there are any, and takes them to be without bias themselves.
///
/// @param studies N, a whole number; infinite where no number suffices
/// @param alpha the level that p is to reach
/// @param estimate the average effect observed, where the kind has one
/// @param target the average effect that counts as nothing, where the kind has one
/// @param pValue of the observed studies, where the kind has one
/// @param diluted what is left with N more, for [Kind#GENERAL]
public record FailSafe(
        Kind kind,
        double studies,
        double alpha,
        OptionalDouble estimate,
        OptionalDouble target,
        OptionalDouble pValue,
        Optional<Diluted> diluted) {
    /// As near to a whole number as a sum's rounding brings it.
    private static final double WHOLE = 1.5e-8;

    /// What is meant by undone.
    public enum Kind {
        /// Stouffer's one-sided p reaches α: N = k ((Σzᵢ/√k)/z_α)² − k. Rosenthal 1979, Psychol Bull 86:638.
        ROSENTHAL,
        /// The average effect falls to a target t, by default half of it: N = k (θ̂ − t)/t. Orwin 1983, J Educ
        /// Stat 8:157.
        ORWIN,
        /// The common effect's two-sided p reaches α: N = ((Σwᵢyᵢ/z_{α/2})² − Σwᵢ)·k/Σwᵢ. Rosenberg 2005,
        /// Evolution 59:464.
        ROSENBERG,
        /// The model's p reaches α as N studies with average 0, the harmonic mean of the sampling variances and
        /// the same τ² are added: metafor's `General`, by its quick approximation of the new τ².
        GENERAL
    }

    /// The model's answer with N studies more.
    public record Diluted(double estimate, double tau2, double pValue) {}

    /// Rosenthal's.
    public static FailSafe rosenthal(Sample sample, double alpha) {
        int k = sample.k();
        double z = Math.abs(Vec.tabulate(
                                k,
                                i -> sample.yi().get(i) / Math.sqrt(sample.vi().get(i)))
                        .sum()
                / Math.sqrt(k));
        double ratio = z / critical(alpha);
        return new FailSafe(
                Kind.ROSENTHAL,
                rounded(k * ratio * ratio - k),
                alpha,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.of(0.5 * Normal.twoSided(z)),
                Optional.empty());
    }

    /// Orwin's, with weights 1/vᵢ.
    ///
    /// @param target the average effect that counts as nothing; half of the observed one where none is given
    public static FailSafe orwin(Sample sample, OptionalDouble target) {
        double mean = weightedSum(sample) / weights(sample);
        double aim = Math.copySign(target.orElse(mean / 2), mean);
        double studies = aim == 0 ? Double.POSITIVE_INFINITY : rounded(sample.k() * (mean - aim) / aim);
        return new FailSafe(
                Kind.ORWIN,
                studies,
                0.05,
                OptionalDouble.of(mean),
                OptionalDouble.of(aim),
                OptionalDouble.empty(),
                Optional.empty());
    }

    /// Rosenberg's.
    public static FailSafe rosenberg(Sample sample, double alpha) {
        double weights = weights(sample);
        double sum = weightedSum(sample);
        double ratio = sum / critical(alpha / 2);
        return new FailSafe(
                Kind.ROSENBERG,
                rounded((ratio * ratio - weights) * sample.k() / weights),
                alpha,
                OptionalDouble.of(sum / weights),
                OptionalDouble.empty(),
                OptionalDouble.of(Normal.twoSided(sum / Math.sqrt(weights))),
                Optional.empty());
    }

    /// metafor's general one: the smallest N with p ≥ α.
    public static FailSafe general(Fit fit, double alpha) {
        if (!fit.sample().isInterceptOnly()) {
            throw new ProblemException(
                    "the fail-safe N is for a model without moderators", "Fit it without mods(…): rma(es).fsn().");
        }
        double estimate = fit.b().get(0);
        double p = Normal.twoSided(estimate / Math.sqrt(fit.covariance().get(0, 0)));
        double studies = p >= alpha ? 0 : smallest(fit, alpha);
        Diluted diluted = studies == 0 ? new Diluted(estimate, fit.tau2().value(), p) : diluted(fit, studies);
        return new FailSafe(
                Kind.GENERAL,
                studies,
                alpha,
                OptionalDouble.of(estimate),
                OptionalDouble.empty(),
                OptionalDouble.of(p),
                Optional.of(diluted));
    }

    /// The model's answer with `n` studies more: their τ² is the total variance about the common mean, as if the
    /// k studies had true effects of mean θ̂ and variance τ² and the new ones of mean 0 and the same variance.
    public static Diluted diluted(Fit fit, double n) {
        Sample sample = fit.sample();
        int k = sample.k();
        double theta = fit.b().get(0);
        double mean = k * theta / (k + n);
        double tau2 = 0;
        if (fit.settings().method() instanceof Method.GivenVariance(double given)) {
            tau2 = given;
        } else if (fit.settings().method().effectsDiffer()) {
            double within = (k - 1 + Math.max(0, n - 1)) * fit.tau2().value();
            double between = k * (theta - mean) * (theta - mean) + n * mean * mean;
            tau2 = (within + between) / (k + n - 1);
        }
        double typical = k / weights(sample);
        double weights = n / (typical + tau2);
        double sum = 0;
        for (int i = 0; i < k; i++) {
            double w = 1 / (sample.vi().get(i) + tau2);
            weights += w;
            sum += w * sample.yi().get(i);
        }
        return new Diluted(sum / weights, tau2, Normal.twoSided(sum / Math.sqrt(weights)));
    }

    private static double smallest(Fit fit, double alpha) {
        double low = 0;
        double high = 1;
        while (diluted(fit, high).pValue() < alpha) {
            low = high;
            high *= 2;
        }
        while (high - low > 1) {
            double middle = Math.floor((low + high) / 2);
            if (diluted(fit, middle).pValue() < alpha) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static double critical(double alpha) {
        if (!(alpha > 0 && alpha < 0.5)) {
            throw new ProblemException("a level of " + alpha + " is none", "Type alpha(0.05), say.");
        }
        return -Normal.quantile(alpha);
    }

    private static double rounded(double n) {
        double whole = Math.rint(Math.max(0, n));
        return Math.abs(Math.max(0, n) - whole) < WHOLE ? whole : Math.ceil(Math.max(0, n));
    }

    private static double weights(Sample sample) {
        return sample.vi().map(v -> 1 / v).sum();
    }

    private static double weightedSum(Sample sample) {
        return Vec.tabulate(sample.k(), i -> sample.yi().get(i) / sample.vi().get(i))
                .sum();
    }
}
