package org.hedgerow.reference;

import java.util.Optional;
import org.hedgerow.influence.Deletion;
import org.hedgerow.influence.Residuals;
import org.hedgerow.model.Fit;

/// `rstandard` and `rstudent`: residuals of studies in and out of the model.
final class ResidualsOperation implements Operation {

    @Override
    public Optional<String> missing(Case c) {
        return RmaOperation.missingMethod(c);
    }

    @Override
    public Answer answer(Case c) {
        Fit fit = RmaOperation.fit(c);
        Residuals residuals = c.op().equals("rstudent") ? Deletion.of(fit).studentised() : Residuals.standardised(fit);
        return new Answer()
                .put("resid", residuals.residuals())
                .put("se", residuals.standardErrors())
                .put("z", residuals.standardised());
    }
}
