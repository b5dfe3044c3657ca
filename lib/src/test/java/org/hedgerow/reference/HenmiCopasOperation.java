package org.hedgerow.reference;

import java.util.Optional;
import org.hedgerow.model.HenmiCopas;

/// `hc`: Henmi and Copas's interval.
final class HenmiCopasOperation implements Operation {

    @Override
    public Optional<String> missing(Case c) {
        return Optional.empty();
    }

    @Override
    public Answer answer(Case c) {
        var hc = HenmiCopas.of(Samples.of(c), c.number("level", 95));
        return new Answer()
                .put("b", hc.estimate())
                .put("se", hc.standardError())
                .put("ci_lb", hc.lower())
                .put("ci_ub", hc.upper())
                .put("tau2", hc.tau2().value());
    }
}
