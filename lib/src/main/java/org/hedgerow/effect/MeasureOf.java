package org.hedgerow.effect;

import java.util.List;

/// A measure computed from one kind of data.
///
/// @param <D> the data of one study
public sealed interface MeasureOf<D extends StudyData> extends Measure
        permits OneProportion,
                OneRate,
                TwoProportions,
                PairedProportions,
                TwoRates,
                OneMean,
                TwoMeans,
                MeanChange,
                OneCorrelation,
                Generic {

    /// One effect for each study, in the order given.
    ///
    /// @param correction what is added to counts; without meaning for other data
    /// @param variance one of [#varianceTypes]
    List<Effect> effects(List<D> studies, Correction correction, VarianceType variance);

    /// What metafor adds unless told.
    default Correction defaultCorrection() {
        return Correction.NOTHING;
    }

    /// The ways of computing variances this measure has, its usual one first.
    default List<VarianceType> varianceTypes() {
        return List.of(VarianceType.LS);
    }
}
