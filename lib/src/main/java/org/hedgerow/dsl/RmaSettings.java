package org.hedgerow.dsl;

import java.util.List;
import org.hedgerow.design.Term;
import org.hedgerow.model.Inference;
import org.hedgerow.model.Settings;
import org.hedgerow.model.Weighting;
import org.hedgerow.numeric.Vec;
import org.hedgerow.problem.ProblemException;
import org.hedgerow.table.ModeratorColumns;
import tech.tablesaw.api.Table;

/// What `rma` was told, as the model's settings.
record RmaSettings(Chosen<RmaOption> chosen) {

    static RmaSettings of(List<RmaOption> options) {
        return new RmaSettings(new Chosen<>("rma", options));
    }

    /// @param table the effect sizes' table
    /// @param rows its rows that are used, counted from 0
    Settings settings(Table table, List<Integer> rows) {
        Settings settings = Settings.DEFAULTS;
        settings = chosen.one(RmaOption.Pooling.class)
                .map(RmaOption.Pooling::method)
                .map(settings::with)
                .orElse(settings);
        settings = settings.with(
                chosen.one(RmaOption.Test.class).map(RmaOption.Test::inference).orElse(Inference.WALD));
        settings = chosen.one(RmaOption.Level.class)
                .map(RmaOption.Level::percent)
                .map(settings::withLevel)
                .orElse(settings);
        var column = chosen.one(RmaOption.WeightColumn.class);
        var kind = chosen.one(RmaOption.Weights.class);
        if (column.isPresent() && kind.isPresent()) {
            throw new ProblemException(
                    "rma was told both " + kind.get() + " and " + column.get(), "Keep one of the two.");
        }
        if (column.isPresent()) {
            return settings.with(given(table, rows, column.get().column()));
        }
        return kind.map(RmaOption.Weights::weighting).map(settings::with).orElse(settings);
    }

    private static Weighting given(Table table, List<Integer> rows, String column) {
        ModeratorColumns.Taken taken = new ModeratorColumns(List.of(column)).take(table, rows);
        if (taken.rows().size() < rows.size()) {
            throw new ProblemException(
                    "some studies have no weight in column '" + column + "'",
                    "Fill them in; 0 leaves a study out of the pooled effect.");
        }
        Vec weights = taken.covariates().numbers(column);
        return new Weighting.Given(weights);
    }

    List<Term> terms() {
        return chosen.one(RmaOption.Moderators.class)
                .map(RmaOption.Moderators::terms)
                .orElse(List.of());
    }

    boolean intercept() {
        return chosen.one(RmaOption.Intercept.class).isEmpty();
    }
}
