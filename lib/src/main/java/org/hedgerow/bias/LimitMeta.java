package org.hedgerow.bias;

import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.model.Coefficient;
import org.hedgerow.model.Fit;
import org.hedgerow.numeric.Normal;
import org.hedgerow.numeric.Vec;
import org.hedgerow.problem.ProblemException;

/// Limit meta-analysis: the radial regression yᵢ/sᵢ = α + β/sᵢ with sᵢ = √(vᵢ + τ²), and the effect that studies of
/// infinite precision would have, β₀ = β + τα.
///
/// Rücker et al. 2011, Biostatistics 12:122; as `limitmeta` of R's metasens with `method.adjust = "beta0"`.
///
/// @param adjusted β₀ with standard error 1/√Σ(1/√vᵢ − mean)²
/// @param shrunken each study's effect at infinite precision, β + √(τ²/(vᵢ + τ²)) (yᵢ − β)
/// @param g2 G², the share of the spread of effects at infinite precision that small-study effects do not explain
public record LimitMeta(Coefficient adjusted, Vec shrunken, double alpha, double beta, double g2) {

    /// @param fit a model without moderators
    public static LimitMeta of(Fit fit) {
        Sample sample = fit.sample();
        if (!sample.isInterceptOnly()) {
            throw withoutModerators();
        }
        double tau2 = fit.tau2().value();
        Vec precision = sample.vi().map(v -> 1 / Math.sqrt(v + tau2));
        double level = fit.settings().level();
        WeightedLine line = radial(precision, sample.yi(), level);
        double alpha = line.intercept().estimate();
        double beta = line.slope().estimate();
        double estimate = beta + Math.sqrt(tau2) * alpha;
        Vec root = sample.vi().map(v -> 1 / Math.sqrt(v));
        double mean = root.mean();
        double se = 1 / Math.sqrt(root.map(r -> (r - mean) * (r - mean)).sum());
        double critical = Normal.quantile(0.5 + level / 200);
        Vec shrunken = Vec.tabulate(
                sample.k(),
                i -> beta + Math.sqrt(tau2) * precision.get(i) * (sample.yi().get(i) - beta));
        Coefficient adjusted = new Coefficient(
                "limit",
                estimate,
                se,
                estimate / se,
                Normal.twoSided(estimate / se),
                estimate - critical * se,
                estimate + critical * se);
        return new LimitMeta(adjusted, shrunken, alpha, beta, unexplained(root, shrunken, level));
    }

    static ProblemException withoutModerators() {
        return new ProblemException(
                "a limit estimate is for a model without moderators", "Fit it without mods(…): rma(es).");
    }

    private static WeightedLine radial(Vec precision, Vec yi, double level) {
        Vec scaled = Vec.tabulate(yi.size(), i -> yi.get(i) * precision.get(i));
        return WeightedLine.of(precision, scaled, Vec.constant(yi.size(), 1), level);
    }

    /// 1 − R² of the radial regression of effects at infinite precision.
    private static double unexplained(Vec root, Vec shrunken, double level) {
        WeightedLine line = radial(root, shrunken, level);
        double residual = line.dispersion() * line.df();
        Vec scaled = Vec.tabulate(root.size(), i -> shrunken.get(i) * root.get(i));
        double mean = scaled.mean();
        return residual / scaled.map(s -> (s - mean) * (s - mean)).sum();
    }
}
