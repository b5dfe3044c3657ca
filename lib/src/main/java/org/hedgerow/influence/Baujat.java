package org.hedgerow.influence;

import java.util.List;
import java.util.stream.IntStream;
import org.hedgerow.effect.Effect;
import org.hedgerow.model.Fit;
import org.hedgerow.model.StratifiedFit;
import org.hedgerow.numeric.Vec;

/// Who makes the heterogeneity, and who makes the result: the two axes of Baujat's plot. ₋ᵢ marks the model
/// without study i.
///
/// Baujat, Mahé, Pignon & Hill 2002, Stat Med 21:2641.
///
/// @param x contribution to heterogeneity, (yᵢ − xᵢ'b)²/(vᵢ + τ²): the study's part of Q where τ² is 0
/// @param y influence on the result, (xᵢ'b₋ᵢ − xᵢ'b)²/Var(xᵢ'b₋ᵢ)
public record Baujat(Vec x, Vec y) {

    public static Baujat of(Fit fit) {
        Deletion deletion = Deletion.of(fit);
        Vec residuals = Leverage.residuals(fit);
        double tau2 = fit.tau2().value();
        return new Baujat(
                Vec.tabulate(
                        fit.k(),
                        i -> square(residuals.get(i)) / (fit.sample().vi().get(i) + tau2)),
                deletion.each((i, f) -> square(deletion.predicted(f, i) - deletion.predicted(fit, i))
                        / deletion.predictedVariance(f, i)));
    }

    /// Of Mantel and Haenszel's or Peto's method. A study without an effect size of its own contributes
    /// nothing that could be said: x is NaN.
    ///
    /// @param without the method without each of the studies
    public static Baujat of(StratifiedFit fit, LeaveOneOut without) {
        double pooled = fit.pooled().estimate();
        List<Effect> effects = fit.effects();
        return new Baujat(
                Vec.tabulate(
                        effects.size(),
                        i -> effects.get(i) instanceof Effect.Estimated own
                                ? square(own.yi() - pooled) / own.vi()
                                : Double.NaN),
                Vec.of(IntStream.range(0, effects.size())
                        .mapToObj(i -> without.omissions().get(i).without())
                        .map(refit -> refit.map(r -> square((r.pooled().estimate() - pooled)
                                        / r.pooled().standardError()))
                                .orElse(Double.NaN))
                        .toList()));
    }

    private static double square(double a) {
        return a * a;
    }
}
