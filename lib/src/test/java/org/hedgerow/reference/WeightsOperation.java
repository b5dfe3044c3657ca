package org.hedgerow.reference;

import java.util.Optional;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.model.Method;
import org.hedgerow.model.Settings;
import org.hedgerow.model.TwoStep;

/// `weights`: the studies' weights in percent, under random effects (REML) and equal effects.
final class WeightsOperation implements Operation {

    @Override
    public Optional<String> missing(Case c) {
        return Optional.empty();
    }

    @Override
    public Answer answer(Case c) {
        Sample sample = Samples.of(c);
        return new Answer()
                .put("REML", TwoStep.fit(sample, Settings.DEFAULTS).weights())
                .put(
                        "EE",
                        TwoStep.fit(sample, Settings.DEFAULTS.with(Method.CommonEffect.EE))
                                .weights());
    }
}
