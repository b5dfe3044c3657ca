package org.hedgerow.sensitivity;

import java.util.Optional;
import org.hedgerow.predict.PooledEffect;
import org.hedgerow.predict.Prediction;
import org.hedgerow.predict.PredictionType;

/// One analysis of a multiverse.
///
/// @param choices what it was made with
/// @param answer what came out; empty where it could not be fitted
/// @param problem why not; empty where it could
public record Analysis(Choices choices, Optional<Answer> answer, String problem) {

    /// What came out.
    ///
    /// @param k studies or arms pooled
    /// @param natural the pooled effect on the natural scale
    /// @param tau2 the variance of true effects, on the model's scale
    /// @param i2 in percent
    public record Answer(int k, Prediction natural, double tau2, double i2) {
        static Answer of(PooledEffect pooled, double i2) {
            return new Answer(pooled.k(), pooled.natural(PredictionType.DEFAULT), pooled.tau2(), i2);
        }

        /// Whether the confidence interval holds a value.
        public boolean contains(double value) {
            return natural.lower() <= value && value <= natural.upper();
        }
    }

    static Analysis of(Choices choices, Answer answer) {
        return new Analysis(choices, Optional.of(answer), "");
    }

    static Analysis failed(Choices choices, String problem) {
        return new Analysis(choices, Optional.empty(), problem);
    }
}
