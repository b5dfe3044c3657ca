package org.hedgerow.predict;

import java.util.function.DoubleUnaryOperator;

/// An expected effect with its confidence and prediction interval.
///
/// @param estimate the expected effect
/// @param standardError of the estimate, on the model's scale; NaN once transformed
/// @param lower confidence limit
/// @param upper confidence limit
/// @param predictionLower limit for the true effect of a new study
/// @param predictionUpper limit for the true effect of a new study
public record Prediction(
        double estimate,
        double standardError,
        double lower,
        double upper,
        double predictionLower,
        double predictionUpper) {

    /// The same on another scale. Limits stay ordered because every inverse rises.
    public Prediction on(DoubleUnaryOperator inverse) {
        return new Prediction(
                inverse.applyAsDouble(estimate),
                Double.NaN,
                inverse.applyAsDouble(lower),
                inverse.applyAsDouble(upper),
                inverse.applyAsDouble(predictionLower),
                inverse.applyAsDouble(predictionUpper));
    }
}
