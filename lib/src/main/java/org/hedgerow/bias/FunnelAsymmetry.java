package org.hedgerow.bias;

import java.util.List;
import org.hedgerow.effect.EffectSizes;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.heterogeneity.Tau2Estimator;
import org.hedgerow.model.Coefficient;
import org.hedgerow.model.Fit;
import org.hedgerow.model.Inference;
import org.hedgerow.model.Method;
import org.hedgerow.model.Settings;
import org.hedgerow.model.TwoStep;
import org.hedgerow.numeric.Matrix;
import org.hedgerow.numeric.Normal;
import org.hedgerow.numeric.Vec;

/// What a [FunnelTest] found.
///
/// @param statistic t on `df` degrees of freedom, or z
/// @param df infinite for z
/// @param pValue two-sided
/// @param bias the slope, or Kendall's S
/// @param standardError of the bias
public record FunnelAsymmetry(
        FunnelTest test, double statistic, double df, double pValue, double bias, double standardError, int k) {

    static FunnelAsymmetry of(FunnelTest test, WeightedLine line) {
        return of(test, line.slope(), line.df());
    }

    static FunnelAsymmetry of(FunnelTest test, RankTest ranks) {
        return new FunnelAsymmetry(
                test,
                ranks.z(),
                Double.POSITIVE_INFINITY,
                Normal.twoSided(ranks.z()),
                ranks.s(),
                ranks.standardError(),
                ranks.k());
    }

    static FunnelAsymmetry mixed(FunnelTest test, Vec x, EffectSizes effects, Tau2Estimator estimator) {
        Matrix design = new Matrix(List.of(Vec.constant(x.size(), 1), x));
        Settings settings =
                Settings.DEFAULTS.with(new Method.RandomEffects(estimator)).with(Inference.T);
        Fit fit = TwoStep.fit(
                new Sample(effects.yi(), effects.vi(), design), settings, List.of("intrcpt", "standard error"));
        return of(test, fit.coefficients().getLast(), fit.df());
    }

    private static FunnelAsymmetry of(FunnelTest test, Coefficient slope, int df) {
        return new FunnelAsymmetry(
                test, slope.statistic(), df, slope.pValue(), slope.estimate(), slope.standardError(), df + 2);
    }
}
