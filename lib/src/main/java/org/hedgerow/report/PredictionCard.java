package org.hedgerow.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.hedgerow.design.Covariates;
import org.hedgerow.effect.EffectSizes;
import org.hedgerow.effect.Interval;
import org.hedgerow.effect.Inverse;
import org.hedgerow.effect.NaturalScale;
import org.hedgerow.model.Coefficient;
import org.hedgerow.model.Fit;
import org.hedgerow.numeric.Vec;
import org.hedgerow.predict.Prediction;

/// The cards of what a meta-regression expects at values of its moderators.
public final class PredictionCard {
    private static final Interval NONE = new Interval(Double.NaN, Double.NaN);

    private PredictionCard() {}

    /// @param percent the level of the intervals
    /// @param values one row for each prediction
    /// @param variables the order of their columns
    /// @param notes what must be known of these values: which lie beyond the data
    public static Listing of(
            EffectSizes effects,
            double percent,
            Covariates values,
            List<String> variables,
            List<Prediction> predictions,
            List<String> notes) {
        Inverse inverse = effects.inverse();
        double factor = effects.measure().scale().kind().factor();
        int decimals = factor == 100 ? 1 : 3;
        String level = Figures.plain(percent) + "%";
        List<Listing.Field> fields = new ArrayList<>();
        for (String variable : variables) {
            fields.add(new Listing.Words(variable, variable, values.labels(variable)));
        }
        fields.add(new Listing.Numbers(
                "natural",
                effects.measure().scale().heading(),
                column(predictions, p -> factor * inverse.applyAsDouble(p.estimate())),
                x -> Figures.fixed(x, decimals)));
        fields.add(new Listing.Limits(
                "natural_conf",
                level + " CI",
                column(predictions, p -> factor * inverse.applyAsDouble(p.lower())),
                column(predictions, p -> factor * inverse.applyAsDouble(p.upper())),
                x -> Figures.fixed(x, decimals)));
        if (predictions.getFirst().prediction().isPresent()) {
            fields.add(new Listing.Limits(
                    "natural_pred",
                    level + " prediction interval",
                    column(
                            predictions,
                            p -> factor
                                    * inverse.applyAsDouble(
                                            p.prediction().orElse(NONE).lower())),
                    column(
                            predictions,
                            p -> factor
                                    * inverse.applyAsDouble(
                                            p.prediction().orElse(NONE).upper())),
                    x -> Figures.fixed(x, decimals)));
        }
        fields.add(new Listing.Numbers(
                "estimate", "model scale", column(predictions, Prediction::estimate), x -> Figures.fixed(x, 4)));
        fields.add(new Listing.Numbers(
                "std_error", "SE", column(predictions, Prediction::standardError), x -> Figures.fixed(x, 4)));
        return new Listing(
                effects.outcome() + ": expected effects", "By the meta-regression", fields, List.of(), notes);
    }

    /// Differences between levels, on the model's scale and, where that is a logarithm, as ratios.
    public static Listing differences(EffectSizes effects, Fit fit, String factor, List<Coefficient> differences) {
        List<Listing.Field> fields = new ArrayList<>(
                CoefficientList.fields(differences, RegressionCard.statistic(fit), ModelWords.level(fit)));
        List<String> notes = new ArrayList<>();
        notes.add(differences.size() + (differences.size() == 1 ? " comparison" : " comparisons")
                + "; the p-values are not adjusted for their number");
        boolean logarithmic = effects.measure().scale().kind() == NaturalScale.Kind.RATIO
                || effects.inverse().equals(Inverse.INVERSE_LOGIT)
                || effects.inverse().equals(Inverse.EXP);
        if (logarithmic) {
            fields.add(new Listing.Numbers(
                    "ratio",
                    effects.inverse().equals(Inverse.INVERSE_LOGIT) ? "odds ratio" : "ratio",
                    CoefficientList.column(differences, c -> Math.exp(c.estimate())),
                    x -> Figures.fixed(x, 3)));
        }
        return new Listing(
                effects.outcome() + ": levels of " + factor + " compared",
                "Other moderators alike; on the scale of the "
                        + effects.measure().words(),
                fields,
                List.of(),
                notes);
    }

    private static Vec column(List<Prediction> predictions, ToDoubleFunction<Prediction> part) {
        return Vec.of(predictions.stream().map(part::applyAsDouble).toList());
    }
}
