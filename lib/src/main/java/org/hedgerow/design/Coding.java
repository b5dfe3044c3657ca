package org.hedgerow.design;

import java.util.List;
import org.hedgerow.numeric.Vec;

/// A term made ready: how values of its moderators become columns of the design.
interface Coding {

    /// The names of its columns.
    List<String> names();

    /// Its columns for the values given, those of the data or new ones.
    List<Vec> columns(Covariates values);
}
