package org.hedgerow.design;

import java.util.List;

/// One term of a model: what of the moderators goes into the linear predictor.
public sealed interface Term permits Numeric, Factor, Polynomial, Spline, Interaction {

    /// The term as it is written in a table, e.g. `year` or `dose:year`.
    String name();

    /// The columns of the table it takes its values from.
    List<String> variables();

    /// The term made ready for a data set: whatever it takes from the data (levels, a mean, knots) is settled
    /// there, so that new values are coded alike.
    Coding coding(Covariates data);
}
