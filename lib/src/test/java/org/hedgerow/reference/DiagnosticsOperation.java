package org.hedgerow.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.hedgerow.design.Design;
import org.hedgerow.influence.Deletion;
import org.hedgerow.influence.Leverage;
import org.hedgerow.influence.Residuals;
import org.hedgerow.model.Fit;
import org.hedgerow.moderator.Collinearity;
import org.hedgerow.numeric.Matrix;
import org.hedgerow.numeric.Vec;
import org.hedgerow.predict.Prediction;
import org.hedgerow.predict.PredictionType;
import org.hedgerow.predict.Predictor;

/// `rma_mods_diag`: what a meta-regression expects of each study, and what each study does to it.
final class DiagnosticsOperation implements Operation {

    @Override
    public Optional<String> missing(Case c) {
        return Optional.empty();
    }

    @Override
    public Answer answer(Case c) {
        Design design = RegressionOperation.design(c);
        Fit fit = RegressionOperation.fit(c, design);
        Deletion deletion = Deletion.of(fit);
        List<Vec> rows =
                IntStream.range(0, fit.k()).mapToObj(i -> row(design.x(), i)).toList();
        List<Prediction> fitted = rows.stream()
                .map(x -> Predictor.predict(fit, x, PredictionType.DEFAULT))
                .toList();
        return new Answer()
                .put("X", concatenated(rows))
                .put("fitted", column(fitted, Prediction::estimate))
                .put("se_fitted", column(fitted, Prediction::standardError))
                .put("pi_lb", column(fitted, p -> p.prediction().orElseThrow().lower()))
                .put("pi_ub", column(fitted, p -> p.prediction().orElseThrow().upper()))
                .put("hat", Leverage.of(fit).hat())
                .put("rstandard", Residuals.standardised(fit).standardised())
                .put("rstudent", deletion.studentised().standardised())
                .put("cooks", deletion.cooks())
                .put("dfbetas", dfbetas(deletion))
                .put("vif", Collinearity.of(fit, design.moderators()).factors());
    }

    /// Column by column; R's `unlist` leaves the studies' numbers and nine settings of 4 digits behind them.
    private static Vec dfbetas(Deletion deletion) {
        int k = deletion.fit().k();
        List<Vec> parts = new ArrayList<>();
        IntStream.range(0, deletion.fit().sample().p())
                .mapToObj(deletion::dfbetas)
                .forEach(parts::add);
        parts.add(Vec.tabulate(k, i -> i + 1));
        parts.add(Vec.constant(9, 4));
        return concatenated(parts);
    }

    private static Vec row(Matrix x, int i) {
        return Vec.tabulate(x.cols(), j -> x.columns().get(j).get(i));
    }

    private static Vec concatenated(List<Vec> parts) {
        List<Double> all = new ArrayList<>();
        parts.forEach(part -> part.stream().forEach(all::add));
        return Vec.of(all);
    }

    private static Vec column(List<Prediction> predictions, ToDoubleFunction<Prediction> part) {
        return Vec.of(predictions.stream().map(part::applyAsDouble).toList());
    }
}
