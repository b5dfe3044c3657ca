package org.hedgerow.dsl;

import java.util.List;
import java.util.Optional;
import org.hedgerow.check.DeviationsForErrors;
import org.hedgerow.check.FarEffects;
import org.hedgerow.check.FewRows;
import org.hedgerow.check.SameNumbers;
import org.hedgerow.check.Variances;
import org.hedgerow.effect.GivenEffect;
import org.hedgerow.numeric.Vec;
import org.hedgerow.problem.ProblemException;
import org.hedgerow.table.Field;
import org.hedgerow.table.StudyReader;
import org.hedgerow.table.Wanted;

/// The checks of effects as they were published.
///
/// @param estimate the column of effects or ratios
/// @param precision the column of variances or standard errors
record EffectChecks(CheckedTable table, ColumnOption.Estimate estimate, ColumnOption.Precision precision) {

    /// @throws ProblemException if the columns were not named, or counts were as well
    static EffectChecks of(CheckedTable table, ColumnOption.Estimate estimate) {
        Optional<ColumnOption.Events> events = table.chosen().one(ColumnOption.Events.class);
        if (events.isPresent()) {
            throw new ProblemException(
                    "check was told both %s and %s".formatted(events.get(), estimate),
                    "Check the counts and the effects one after the other.");
        }
        ColumnOption.Precision precision = table.chosen()
                .one(ColumnOption.Precision.class)
                .orElseThrow(() -> new ProblemException(
                        "check(table, %s, …) needs to know which column holds the sampling variances"
                                .formatted(estimate),
                        "Type vi(\"…\"), or sei(\"…\") for standard errors. The columns are "
                                + String.join(", ", table.table().columnNames()) + "."));
        return new EffectChecks(table, estimate, precision);
    }

    void addTo(CheckRun run) {
        boolean ratio = estimate.word().equals("ratio");
        Wanted<GivenEffect> wanted = precision.word().equals("sei")
                ? Wanted.effectWithError(estimate.column(), ratio, precision.column())
                : Wanted.effect(estimate.column(), ratio, precision.column());
        StudyReader.Seen<GivenEffect> seen =
                new StudyReader<>(wanted, table.columns().naming(), false).look(table.table());
        Vec yi = table.columns().usable(seen.taken(), GivenEffect::yi);
        Vec vi = table.columns().usable(seen.taken(), GivenEffect::vi);
        run.found(seen.problems())
                .lookFor(new FewRows(table.rows(), seen.taken().rows().size()))
                .lookFor(new Variances(table.rows(), vi))
                .lookFor(new FarEffects(table.rows(), yi, vi))
                .lookFor(new SameNumbers(table.rows(), List.of("yi", "vi"), List.of(yi, vi)));
        table.chosen()
                .one(ColumnOption.Size.class)
                .ifPresentOrElse(
                        size -> run.lookFor(new DeviationsForErrors(
                                table.rows(), vi.map(Math::sqrt), table.numbers(Field.count(size.column()), run))),
                        () -> run.cannotLookFor("standard deviations given as standard errors", "ni"));
    }
}
