package org.hedgerow.dsl;

import java.util.ArrayList;
import java.util.List;
import org.hedgerow.check.Rows;
import org.hedgerow.numeric.Vec;
import org.hedgerow.problem.Problem;
import org.hedgerow.table.CheckedColumns;
import org.hedgerow.table.Field;
import org.hedgerow.table.Naming;
import tech.tablesaw.api.Table;

/// A table with what `check` was told of it.
record CheckedTable(Chosen<CheckOption> chosen, CheckedColumns columns, Rows rows) {

    static CheckedTable of(Table table, List<CheckOption> options) {
        var chosen = new Chosen<>("check", options);
        var naming = new Naming(
                chosen.one(CommonOption.Labels.class)
                        .map(CommonOption.Labels::columns)
                        .orElse(List.of()),
                chosen.one(CommonOption.Study.class)
                        .map(CommonOption.Study::column)
                        .orElse(""));
        var columns = new CheckedColumns(table, naming);
        boolean arms = chosen.one(ColumnOption.Estimate.class).isEmpty();
        return new CheckedTable(chosen, columns, columns.rows(arms));
    }

    Table table() {
        return columns.table();
    }

    /// A column's numbers; cells that hold none are found impossible.
    Vec numbers(Field field, CheckRun run) {
        List<Problem> problems = new ArrayList<>();
        Vec numbers = columns.numbers(field, problems);
        run.found(problems);
        return numbers;
    }
}
