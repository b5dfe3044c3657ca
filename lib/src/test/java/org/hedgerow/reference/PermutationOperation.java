package org.hedgerow.reference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hedgerow.design.Covariates;
import org.hedgerow.design.Design;
import org.hedgerow.design.Numeric;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.heterogeneity.Tau2Estimator;
import org.hedgerow.model.Fit;
import org.hedgerow.model.Method;
import org.hedgerow.model.Settings;
import org.hedgerow.model.TwoStep;
import org.hedgerow.moderator.PermutationTest;
import org.hedgerow.moderator.WaldTest;

/// `permutest`: exact p-values of the pooled effect, or the observed statistics of bcg's regression on
/// latitude.
final class PermutationOperation implements Operation {
    private static final Settings DL = Settings.DEFAULTS.with(new Method.RandomEffects(Tau2Estimator.DL));

    @Override
    public Optional<String> missing(Case c) {
        return RmaOperation.missingMethod(c);
    }

    @Override
    public Answer answer(Case c) {
        return c.has("exact") ? exact(c) : observed(c);
    }

    private static Answer exact(Case c) {
        PermutationTest test = PermutationTest.of(RmaOperation.fit(c), 1_000_000, 1);
        if (!test.exact()) {
            throw new IllegalStateException("not exact");
        }
        return new Answer().put("pval", test.pValues()).put("pval_QM", test.omnibusPValue());
    }

    private static Answer observed(Case c) {
        Sample sample = Samples.of(c);
        Design design = Design.of(
                List.of(new Numeric("ablat")),
                new Covariates(sample.k(), Map.of("ablat", new Covariates.Numbers(c.column("ablat")))));
        Fit fit = TwoStep.fit(new Sample(sample.yi(), sample.vi(), design.x()), DL, design.names());
        return new Answer()
                .put("z", fit.coefficients().get(1).statistic())
                .put("QM", WaldTest.of(fit, design.moderators()).statistic());
    }
}
