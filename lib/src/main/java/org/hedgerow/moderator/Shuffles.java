package org.hedgerow.moderator;

import java.util.random.RandomGenerator;
import org.hedgerow.heterogeneity.Sample;

/// The samples that would have been as likely if nothing but chance had been at work.
sealed interface Shuffles permits SignFlips, RowShuffles {

    /// How many different ones there are; infinite where there are more than numbers can count.
    double count();

    /// The one with this number, from 0 to below `count()`.
    Sample numbered(long number);

    /// Any of them, each as likely.
    Sample drawn(RandomGenerator random);
}
