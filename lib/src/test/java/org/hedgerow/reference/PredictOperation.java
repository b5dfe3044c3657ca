package org.hedgerow.reference;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.hedgerow.numeric.Vec;
import org.hedgerow.predict.Prediction;
import org.hedgerow.predict.PredictionType;
import org.hedgerow.predict.Predictor;

/// `predict`: expected effects with confidence and prediction intervals.
final class PredictOperation implements Operation {

    @Override
    public Optional<String> missing(Case c) {
        return RmaOperation.missingMethod(c);
    }

    @Override
    public Answer answer(Case c) {
        var fit = RmaOperation.fit(c);
        var type = PredictionType.valueOf(c.text("predtype", "default").toUpperCase(Locale.ROOT));
        List<Vec> rows = c.has("newmods")
                ? c.numbers("newmods").stream().mapToObj(x -> Vec.of(1, x)).toList()
                : List.of(Vec.of(1));
        List<Prediction> predictions =
                rows.stream().map(x -> Predictor.predict(fit, x, type)).toList();
        return new Answer()
                .put("pred", column(predictions, Prediction::estimate))
                .put("se", column(predictions, Prediction::standardError))
                .put("ci_lb", column(predictions, Prediction::lower))
                .put("ci_ub", column(predictions, Prediction::upper))
                .put(
                        "pi_lb",
                        column(predictions, p -> p.prediction().orElseThrow().lower()))
                .put(
                        "pi_ub",
                        column(predictions, p -> p.prediction().orElseThrow().upper()));
    }

    private static Vec column(List<Prediction> predictions, ToDoubleFunction<Prediction> part) {
        return Vec.of(predictions.stream().map(part::applyAsDouble).toList());
    }
}
