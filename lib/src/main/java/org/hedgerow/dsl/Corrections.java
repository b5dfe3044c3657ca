package org.hedgerow.dsl;

import java.util.List;
import org.hedgerow.effect.Correction;
import org.hedgerow.effect.MeasureOf;
import org.hedgerow.effect.OneProportion;
import org.hedgerow.problem.ProblemException;

/// What `escalc` was told to add to counts.
final class Corrections {
    private Corrections() {}

    static Correction of(MeasureOf<?> measure, List<? extends EscalcOption> options) {
        var chosen = new Chosen<EscalcOption>("escalc", List.copyOf(options));
        Correction usual = measure.defaultCorrection();
        var to = chosen.one(CountOption.To.class).map(CountOption.To::studies);
        var add = chosen.one(CountOption.Add.class).map(CountOption.Add::amount);
        if (add.isPresent() && !(add.get() >= 0)) {
            throw new ProblemException(
                    "add(" + add.get() + "): what is added to counts is not negative", "Type add(0.5), say.");
        }
        // whoever says how much or to whom wants a correction, also with a measure that needs none
        boolean asked = to.isPresent() || add.isPresent();
        var scope = chosen.one(OneProportionOption.Use.class)
                .map(OneProportionOption.Use::scope)
                .orElse(usual.scope());
        if (scope == Correction.Scope.VARIANCE_ONLY && !(measure instanceof OneProportion p && p.hasValueAtTheEnds())) {
            throw new ProblemException(
                    "use(VARIANCE_ONLY) leaves " + measure.name() + " of an arm with no or only events infinite",
                    "It goes with PR; with " + measure.name() + " correct both, or pool with PAS.");
        }
        boolean drop = chosen.one(CountOption.Drop00.class).isPresent();
        return new Correction(
                add.orElse(asked ? 0.5 : usual.add()),
                to.orElse(asked ? Correction.To.ONLY0 : usual.to()),
                scope,
                drop ? Correction.DoubleZeros.DROP : Correction.DoubleZeros.KEEP);
    }
}
