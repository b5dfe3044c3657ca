package org.hedgerow.dsl;

import java.util.List;
import org.hedgerow.check.Overlaps;
import org.hedgerow.check.SeveralArms;
import org.hedgerow.table.Field;
import tech.tablesaw.api.Table;

/// Chooses the checks of a table by the columns that were named.
final class TableChecks {
    private TableChecks() {}

    static Checked of(Table table, List<CheckOption> options) {
        CheckedTable told = CheckedTable.of(table, options);
        CheckRun run = new CheckRun();
        told.chosen()
                .one(ColumnOption.Estimate.class)
                .ifPresentOrElse(
                        estimate -> EffectChecks.of(told, estimate).addTo(run),
                        () -> CountChecks.of(told).addTo(run));
        var several = new SeveralArms(told.rows());
        if (told.columns().knowsStudies()) {
            run.lookFor(several);
        } else {
            run.cannotLookFor(several.words(), "cluster");
        }
        told.chosen()
                .one(CheckOption.Overlap.class)
                .ifPresentOrElse(
                        overlap -> run.lookFor(new Overlaps(
                                told.rows(),
                                told.columns().texts(overlap.centre()),
                                told.numbers(Field.number(overlap.year()), run))),
                        () -> run.cannotLookFor("overlapping cohorts", "overlap"));
        return run.checked("Check of %s: %s %s"
                .formatted(table.name(), table.rowCount(), told.rows().arms() ? "arms" : "rows"));
    }
}
