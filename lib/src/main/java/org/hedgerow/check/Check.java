package org.hedgerow.check;

import java.util.List;

/// One check of columns. A number that is missing, or was found impossible elsewhere, is NaN in them and passed
/// over.
public sealed interface Check
        permits ZeroCells,
                Corrections,
                SeveralArms,
                FewRows,
                SumOfParts,
                PrintedPercents,
                Overlaps,
                SameNumbers,
                Variances,
                FarEffects,
                DeviationsForErrors {

    /// What is checked, in words.
    String words();

    /// What was found; empty when all is well.
    List<Finding> findings();
}
