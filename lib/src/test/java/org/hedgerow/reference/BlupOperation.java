package org.hedgerow.reference;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.hedgerow.numeric.Vec;
import org.hedgerow.predict.Blup;
import org.hedgerow.predict.Blup.StudyPrediction;

/// `blup`: predictions of the studies' true effects.
final class BlupOperation implements Operation {

    @Override
    public Optional<String> missing(Case c) {
        return RmaOperation.missingMethod(c);
    }

    @Override
    public Answer answer(Case c) {
        List<StudyPrediction> blups = Blup.of(RmaOperation.fit(c));
        return new Answer()
                .put("pred", column(blups, StudyPrediction::estimate))
                .put("se", column(blups, StudyPrediction::standardError))
                .put("pi_lb", column(blups, StudyPrediction::lower))
                .put("pi_ub", column(blups, StudyPrediction::upper));
    }

    private static Vec column(List<StudyPrediction> blups, ToDoubleFunction<StudyPrediction> part) {
        return Vec.of(blups.stream().map(part::applyAsDouble).toList());
    }
}
