package org.hedgerow.moderator;

import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.model.Fit;
import org.hedgerow.model.Method;
import org.hedgerow.model.Settings;
import org.hedgerow.model.TwoStep;

/// How much of the differences between true effects the moderators account for, R² in percent.
public final class Explained {
    private Explained() {}

    /// 100 (τ₀² − τ²)/τ₀², at least 0, with τ₀² of the same method without moderators (Raudenbush 2009, in
    /// Cooper et al., Handbook of Research Synthesis, ch. 16, eq. 16.35); 0 where τ₀² is. In a model without
    /// τ² the adjusted R² of weighted least squares, as metafor does.
    ///
    /// Unreliable with few studies: López-López et al. 2014, Br J Math Stat Psychol 67:30.
    public static double r2(Fit fit) {
        Sample sample = fit.sample();
        Settings settings = fit.settings();
        Fit without = TwoStep.fit(Sample.of(sample.yi(), sample.vi()), settings);
        return switch (settings.method()) {
            case Method.CommonEffect _ -> adjusted(fit, without);
            case Method.RandomEffects _, Method.GivenVariance _ ->
                share(without.tau2().value(), fit.tau2().value());
        };
    }

    private static double share(double without, double with) {
        return without > 0 ? Math.max(0, 100 * (without - with) / without) : 0;
    }

    private static double adjusted(Fit fit, Fit without) {
        double total = without.heterogeneity().q();
        double residual = fit.heterogeneity().q();
        return total > 0 && fit.df() > 0 ? Math.max(0, 100 * (1 - residual / total * (fit.k() - 1) / fit.df())) : 0;
    }
}
