package org.hedgerow.sensitivity;

import java.io.Serializable;
import java.util.List;

/// What studies observe of their true effects. Where a review has more studies than sizes are given, sizes
/// are taken from the beginning again.
public sealed interface Sampling extends Serializable {

    /// Events of single arms, Binomial(nᵢ, 1/(1 + exp(−θᵢ))): true effects are logits.
    ///
    /// @param patients nᵢ
    record Arms(List<Integer> patients) implements Sampling {
        public Arms {
            patients = List.copyOf(patients);
            if (patients.isEmpty() || patients.stream().anyMatch(n -> n < 1)) {
                throw new IllegalArgumentException("arms need patients: " + patients);
            }
        }
    }

    /// Effects N(θᵢ, vᵢ) with variances that are known.
    ///
    /// @param variances vᵢ
    record Known(List<Double> variances) implements Sampling {
        public Known {
            variances = List.copyOf(variances);
            if (variances.isEmpty() || variances.stream().anyMatch(v -> !(v > 0))) {
                throw new IllegalArgumentException("sampling variances are positive: " + variances);
            }
        }
    }
}
