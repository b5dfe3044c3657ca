package org.hedgerow.effect;

/// What kind of number an effect size is. Each kind knows the data it is computed from, how it is computed and
/// how it is brought back to a scale people read.
public sealed interface Measure permits OneProportion, TwoProportions, TwoRates, TwoMeans, OneCorrelation {

    /// metafor's name of the measure, e.g. `PLO`.
    String name();

    /// The measure in words, e.g. `logit proportion`.
    String words();
}
