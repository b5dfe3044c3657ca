package org.hedgerow.effect;

/// What kind of number an effect size is. Each kind knows the data it is computed from, how it is computed,
/// and on which scale people read it.
public sealed interface Measure permits MeasureOf {

    /// metafor's name of the measure, e.g. `PLO`.
    String name();

    /// The measure in words, e.g. `logit proportion`.
    String words();

    /// What people read it as: the quantity, its unit, the way back to it.
    NaturalScale scale();
}
