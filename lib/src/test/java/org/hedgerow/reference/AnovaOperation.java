package org.hedgerow.reference;

import java.util.Optional;
import org.hedgerow.design.Design;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.heterogeneity.Tau2Estimator;
import org.hedgerow.model.Method;
import org.hedgerow.model.Settings;
import org.hedgerow.model.TwoStep;
import org.hedgerow.moderator.LikelihoodRatio;

/// `anova`: a meta-regression against the intercept alone, by maximum likelihood.
final class AnovaOperation implements Operation {

    @Override
    public Optional<String> missing(Case c) {
        return Optional.empty();
    }

    @Override
    public Answer answer(Case c) {
        Sample sample = Samples.of(c);
        Design design = RegressionOperation.design(c);
        Settings ml = Settings.DEFAULTS.with(new Method.RandomEffects(Tau2Estimator.ML));
        LikelihoodRatio test = LikelihoodRatio.of(
                TwoStep.fit(new Sample(sample.yi(), sample.vi(), design.x()), ml, design.names()),
                TwoStep.fit(Sample.of(sample.yi(), sample.vi()), ml));
        return new Answer()
                .put("LRT", test.statistic())
                .put("pval", test.pValue())
                .put("df_full", test.parametersFull())
                .put("df_red", test.parametersReduced());
    }
}
