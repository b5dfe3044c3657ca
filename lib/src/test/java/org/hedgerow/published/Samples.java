package org.hedgerow.published;

import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.heterogeneity.Tau2Estimator;
import org.hedgerow.model.Fit;
import org.hedgerow.model.Method;
import org.hedgerow.model.Settings;
import org.hedgerow.model.TwoStep;
import org.hedgerow.numeric.Vec;

/// Effect sizes of the analyses' tables, written out, so that these tests do not depend on the measures.
final class Samples {
    private Samples() {}

    /// log(ad/(bc)) with variance 1/a + 1/b + 1/c + 1/d, from events and sizes of two groups.
    static Sample logOddsRatios(double[] a, double[] n1, double[] c, double[] n2) {
        return Sample.of(
                Vec.tabulate(a.length, i -> Math.log(a[i] * (n2[i] - c[i]) / ((n1[i] - a[i]) * c[i]))),
                Vec.tabulate(a.length, i -> 1 / a[i] + 1 / (n1[i] - a[i]) + 1 / c[i] + 1 / (n2[i] - c[i])));
    }

    static Sample of(double[] yi, double[] vi) {
        return Sample.of(Vec.of(yi), Vec.of(vi));
    }

    static Fit fit(Sample sample, Tau2Estimator estimator) {
        return TwoStep.fit(sample, Settings.DEFAULTS.with(new Method.RandomEffects(estimator)));
    }

    static Fit equalEffects(Sample sample) {
        return TwoStep.fit(sample, Settings.DEFAULTS.with(Method.CommonEffect.EE));
    }
}
