package org.hedgerow.model;

import java.util.List;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.numeric.Vec;
import org.hedgerow.problem.ProblemException;

/// How much each study counts in the coefficients: b = (X'AX)⁻¹X'Ay with A = diag(aᵢ).
public sealed interface Weighting {
    /// aᵢ = 1/(vᵢ + τ²), which is most precise.
    Weighting INVERSE_VARIANCE = Standard.INVERSE_VARIANCE;
    /// All alike (metafor's `weighted = FALSE`).
    Weighting EQUAL = Standard.EQUAL;

    /// A word for it in a table.
    String name();

    /// The aᵢ.
    Vec weights(Sample sample, double tau2);

    /// The same for some of the studies only.
    ///
    /// @param rows the studies, counted from 0
    Weighting only(List<Integer> rows);

    /// The weights that need no numbers.
    enum Standard implements Weighting {
        INVERSE_VARIANCE {
            @Override
            public Vec weights(Sample sample, double tau2) {
                return sample.vi().map(v -> 1 / (v + tau2));
            }
        },
        EQUAL {
            @Override
            public Vec weights(Sample sample, double tau2) {
                return Vec.constant(sample.k(), 1);
            }
        };

        @Override
        public Weighting only(List<Integer> rows) {
            return this;
        }
    }

    /// Numbers of the analyst's choice (metafor's `weights`), fixed whatever τ² is.
    ///
    /// @param weights one for each study, from 0 on; only their ratios count
    record Given(Vec weights) implements Weighting {
        public Given {
            for (int i = 0; i < weights.size(); i++) {
                if (!(weights.get(i) >= 0 && Double.isFinite(weights.get(i)))) {
                    throw new ProblemException(
                            "weight %s is %s".formatted(i + 1, weights.get(i)),
                            "A study's weight is a number from 0 on; 0 leaves the study out of the coefficients.");
                }
            }
            if (!(weights.sum() > 0)) {
                throw new ProblemException("no study has a weight above 0", "Give at least one study some weight.");
            }
        }

        @Override
        public String name() {
            return "GIVEN";
        }

        @Override
        public Weighting only(List<Integer> rows) {
            return new Given(weights.only(rows));
        }

        @Override
        public Vec weights(Sample sample, double tau2) {
            return weights;
        }
    }
}
