package org.hedgerow.predict;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.hedgerow.effect.Interval;

/// An expected effect with its confidence interval and where a new study's true effect is expected.
///
/// @param estimate the expected effect
/// @param standardError of the estimate, on the model's scale; NaN once transformed
/// @param lower confidence limit
/// @param upper confidence limit
/// @param prediction limits for the true effect of a new study; empty in a common-effect model, which knows
///     only one, and where a single study is all there is
public record Prediction(
        double estimate, double standardError, double lower, double upper, Optional<Interval> prediction) {

    /// The same on another scale. Limits stay ordered because every inverse rises.
    public Prediction on(DoubleUnaryOperator inverse) {
        return new Prediction(
                inverse.applyAsDouble(estimate),
                Double.NaN,
                inverse.applyAsDouble(lower),
                inverse.applyAsDouble(upper),
                prediction.map(p -> new Interval(inverse.applyAsDouble(p.lower()), inverse.applyAsDouble(p.upper()))));
    }
}
