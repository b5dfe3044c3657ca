package org.hedgerow.effect;

import java.util.List;
import org.hedgerow.numeric.Vec;

/// The numbers a study reports, from which its effect size is computed: one record for each kind.
public sealed interface StudyData permits Counts, GroupMean, GroupMeans, PairedMeans, Correlation, GivenEffect {

    /// What tables head the study's own numbers with.
    List<String> names();

    /// The study's own numbers, one for each name.
    Vec numbers();

    /// How much was observed: patients, pairs or person-time; 0 where it is not reported.
    double size();
}
