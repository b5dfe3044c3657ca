package org.hedgerow.dsl;

import java.util.List;
import java.util.stream.IntStream;
import org.hedgerow.influence.LeaveOneOut;
import org.hedgerow.influence.Refitting;
import org.hedgerow.predict.PooledEffect;
import org.hedgerow.report.InfluenceCards;
import org.hedgerow.report.Listing;
import org.hedgerow.table.ModeratorColumns;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/// What a pooled effect is without some of its rows, whatever the model.
///
/// @param all the pooled effect
/// @param labels a name for each row
/// @param model the model, to be fitted again
record Deleted(PooledEffect all, List<String> labels, Refitting model) {

    Listing leave1out() {
        return InfluenceCards.leaveOneOut(
                all, LeaveOneOut.rows(model, labels), all.things().one(), true);
    }

    /// @param rows of the table, counted from 0, that the model was fitted to
    /// @param column what tells the groups apart; a row without an entry is a group of its own
    Listing leave1out(Table table, List<Integer> rows, String column) {
        Column<?> by = ModeratorColumns.column(table, column);
        List<String> groups = IntStream.range(0, rows.size())
                .mapToObj(i -> by.isMissing(rows.get(i)) ? labels.get(i) : by.getString(rows.get(i)))
                .toList();
        return InfluenceCards.leaveOneOut(all, LeaveOneOut.groups(model, groups), column, false);
    }
}
