/// The forest plot: from a table of plain values, one row per study, to a scene.
@NullMarked
package org.hedgerow.plot.forest;

import org.jspecify.annotations.NullMarked;
