package org.hedgerow.dsl;

import org.hedgerow.predict.PooledEffect;
import org.hedgerow.predict.Prediction;
import org.hedgerow.predict.PredictionType;
import org.hedgerow.report.Card;
import org.hedgerow.report.Carded;
import org.hedgerow.report.PooledCard;
import tech.tablesaw.api.Table;

/// A prediction, made by `.predict()`.
public final class Predicted implements Carded {
    private final PooledEffect pooled;
    private final PredictionType type;

    Predicted(PooledEffect pooled, PredictionType type) {
        this.pooled = pooled;
        this.type = type;
    }

    /// On the model's scale.
    public Prediction onModelScale() {
        return pooled.onModelScale(type);
    }

    /// On the scale people read, proportions as such and not in percent.
    public Prediction natural() {
        return pooled.natural(type);
    }

    /// Both as a table: `scale, estimate, std_error, conf_low, conf_high, pred_low, pred_high`.
    public Table table() {
        return TidyTables.predictions(pooled, type);
    }

    @Override
    public Card card() {
        return PooledCard.predictions(pooled, type);
    }

    @Override
    public String toString() {
        return text();
    }
}
