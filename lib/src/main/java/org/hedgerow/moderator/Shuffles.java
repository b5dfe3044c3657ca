package org.hedgerow.moderator;

import java.util.stream.Stream;
import org.hedgerow.heterogeneity.Sample;

/// The samples that would have been as likely if nothing but chance had been at work.
sealed interface Shuffles permits SignFlips, RowShuffles {

    /// How many different ones there are; infinite where there are more than numbers can count.
    double count();

    /// All of them, the observed one first.
    Stream<Sample> all();

    /// Some of them, drawn independently; the same for the same seed.
    Stream<Sample> random(int many, long seed);
}
