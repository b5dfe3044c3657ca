package org.hedgerow.effect;

import java.util.List;
import java.util.stream.Collectors;
import org.hedgerow.problem.ProblemException;

/// How effect sizes are computed from studies' data.
///
/// @param measure what they are
/// @param correction what is added to zero cells
/// @param variance how sampling variances are computed
/// @param <D> the data of one study
public record Computation<D extends StudyData>(MeasureOf<D> measure, Correction correction, VarianceType variance) {

    /// @throws ProblemException if the measure has no such variance
    public Computation {
        if (!measure.varianceTypes().contains(variance)) {
            throw new ProblemException(
                    "%s (%s) has no sampling variance vtype(%s)".formatted(measure.name(), measure.words(), variance),
                    "It has " + measure.varianceTypes().stream().map(Enum::name).collect(Collectors.joining(", "))
                            + "; leave vtype out for " + measure.varianceTypes().getFirst() + ".");
        }
    }

    /// The measure with metafor's defaults.
    public static <D extends StudyData> Computation<D> of(MeasureOf<D> measure) {
        return new Computation<>(
                measure, measure.defaultCorrection(), measure.varianceTypes().getFirst());
    }

    public Computation<D> with(Correction other) {
        return new Computation<>(measure, other, variance);
    }

    public Computation<D> with(VarianceType other) {
        return new Computation<>(measure, correction, other);
    }

    /// One effect for each study, in the order given.
    public List<Effect> effects(List<D> studies) {
        return measure.effects(studies, correction, variance);
    }
}
