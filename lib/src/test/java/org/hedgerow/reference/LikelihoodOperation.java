package org.hedgerow.reference;

import java.util.List;
import java.util.Optional;
import org.hedgerow.model.Fit;
import org.hedgerow.model.Method;
import org.hedgerow.model.Settings;
import org.hedgerow.model.TwoStep;
import org.hedgerow.numeric.Vec;

/// `loglik_at_tau2`: both likelihoods at given values of τ². The values are part of what is expected, as the
/// reference chose them.
final class LikelihoodOperation implements Operation {

    @Override
    public Optional<String> missing(Case c) {
        return Optional.empty();
    }

    @Override
    public Answer answer(Case c) {
        var sample = Samples.of(c);
        List<Fit> fits = c.expect().getAsJsonArray("tau2").asList().stream()
                .map(tau2 -> new Method.GivenVariance(tau2.getAsDouble()))
                .map(method -> TwoStep.fit(sample, Settings.DEFAULTS.with(method)))
                .toList();
        return new Answer()
                .put("tau2", Vec.of(fits.stream().map(fit -> fit.tau2().value()).toList()))
                .put("ll_ML", Vec.of(fits.stream().map(fit -> fit.ml().logLik()).toList()))
                .put(
                        "ll_REML",
                        Vec.of(fits.stream().map(fit -> fit.reml().logLik()).toList()));
    }
}
