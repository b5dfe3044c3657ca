package org.hedgerow.effect;

/// Data that are counts, which may need something added before they have an effect size.
///
/// @param <S> the kind itself
public sealed interface Counts<S extends Counts<S>> extends StudyData
        permits Proportion, Rate, TwoByTwo, PairedTable, TwoRateCounts {

    /// Whether a cell is zero, so that a logarithm or a variance may not exist.
    boolean hasZeroCell();

    /// Whether neither group has an event, or neither has anything else: such a study tells nothing of a
    /// ratio.
    default boolean isDoubleZero() {
        return false;
    }

    /// `add` added to each cell.
    S plus(double add);
}
