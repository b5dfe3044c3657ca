package org.hedgerow.reference;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.hedgerow.design.Design;
import org.hedgerow.model.Coefficient;
import org.hedgerow.model.Fit;
import org.hedgerow.moderator.Contrast;
import org.hedgerow.moderator.WaldTest;
import org.hedgerow.numeric.Vec;

/// `wald`: the third and fourth coefficient together, and the effect of each level at the first moderator's
/// value 30, which is what the reference's generator asks for.
final class WaldOperation implements Operation {

    @Override
    public Optional<String> missing(Case c) {
        return RmaOperation.missingMethod(c);
    }

    @Override
    public Answer answer(Case c) {
        Design design = RegressionOperation.design(c);
        Fit fit = RegressionOperation.fit(c, design);
        WaldTest test = WaldTest.of(fit, List.of(2, 3));
        List<Coefficient> contrasts = List.of(Vec.of(1, 30, 0, 0), Vec.of(1, 30, 1, 0), Vec.of(1, 30, 0, 1)).stream()
                .map(x -> Contrast.of(fit, "", x))
                .toList();
        return new Answer()
                .put("QM", test.statistic())
                .put("QMp", test.pValue())
                .put("Xb", column(contrasts, Coefficient::estimate))
                .put("se", column(contrasts, Coefficient::standardError))
                .put("z", column(contrasts, Coefficient::statistic))
                .put("p", column(contrasts, Coefficient::pValue));
    }

    private static Vec column(List<Coefficient> rows, ToDoubleFunction<Coefficient> part) {
        return Vec.of(rows.stream().map(part::applyAsDouble).toList());
    }
}
