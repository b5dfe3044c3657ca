package org.hedgerow.dsl;

import java.util.List;
import org.hedgerow.effect.ProportionInterval;
import org.hedgerow.model.Fit;
import org.hedgerow.model.Settings;
import org.hedgerow.plot.forest.ForestPlot;
import org.hedgerow.plot.forest.ProportionForest;
import org.hedgerow.predict.Pooled;
import org.hedgerow.predict.PredictionType;
import org.hedgerow.problem.ProblemException;
import org.hedgerow.report.Card;
import org.hedgerow.report.Carded;
import org.hedgerow.report.ModelWords;
import org.hedgerow.report.Notes;
import org.hedgerow.report.PooledCard;
import tech.tablesaw.api.Table;

/// A fitted model, made by the word `rma`. Type a dot and Tab to see what can be asked of it.
public final class Rma implements Carded, Compared {
    private final Pooled pooled;

    private Rma(Pooled pooled) {
        this.pooled = pooled;
    }

    static Rma of(Escalc effects, List<RmaOption> options) {
        var chosen = new Chosen<>("rma", options);
        Settings settings = Settings.DEFAULTS;
        settings = chosen.one(RmaOption.Pooling.class)
                .map(RmaOption.Pooling::method)
                .map(settings::with)
                .orElse(settings);
        settings = chosen.one(RmaOption.Test.class)
                .map(RmaOption.Test::inference)
                .map(settings::with)
                .orElse(settings);
        settings = chosen.one(RmaOption.Level.class)
                .map(RmaOption.Level::percent)
                .map(settings::withLevel)
                .orElse(settings);
        settings = chosen.one(RmaOption.Weights.class)
                .map(RmaOption.Weights::weighting)
                .map(settings::with)
                .orElse(settings);
        return new Rma(Pooled.of(effects.effects(), settings));
    }

    /// The same result under a name for tables and titles: `rma(…).named("CR")`.
    public Rma named(String outcome) {
        return new Rma(pooled.named(outcome));
    }

    /// The pooled effect with confidence and prediction interval, on the model's scale and on the natural one.
    public Predicted predict() {
        return new Predicted(pooled, PredictionType.DEFAULT);
    }

    /// The same with another kind of prediction interval: `RILEY`.
    public Predicted predict(PredictionType type) {
        if (!pooled.predicts()) {
            throw new ProblemException(
                    pooled.fit().settings().method().name()
                            + " knows one true effect, so there is no prediction interval",
                    "Type predict() for the confidence interval, or pool with random effects: rma(es, REML).");
        }
        return new Predicted(pooled, type);
    }

    /// The forest plot.
    public Figure forest(ForestOption... options) {
        var chosen = new Chosen<>("forest", List.of(options));
        String title = chosen.one(ForestOption.Title.class)
                .map(ForestOption.Title::text)
                .orElse(pooled.effects().outcome());
        ProportionInterval interval = chosen.one(ForestOption.ArmInterval.class)
                .map(ForestOption.ArmInterval::method)
                .orElse(ProportionInterval.CLOPPER_PEARSON);
        var table = new ProportionForest(pooled, title, interval, ModelWords.forest(pooled, title)).table();
        return new Figure(new ForestPlot().draw(table));
    }

    /// One row for each coefficient: `term, estimate, std_error, statistic, df, p_value, conf_low, conf_high,
    /// pred_low, pred_high`, on the model's scale.
    public Table tidy() {
        return TidyTables.tidy(pooled);
    }

    /// One row for the model: k, τ², I², Q, likelihood, and what was asked.
    public Table glance() {
        return TidyTables.glance(pooled);
    }

    /// Everything that must be known of this result.
    public Notes notes() {
        return new Notes(pooled.notes());
    }

    /// The fit itself, for code that goes on from here.
    public Fit fit() {
        return pooled.fit();
    }

    @Override
    public ComparedRow comparedRow() {
        return ComparedRow.of(pooled);
    }

    @Override
    public Card card() {
        return PooledCard.of(pooled);
    }

    @Override
    public String toString() {
        return text();
    }
}
