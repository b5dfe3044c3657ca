/// Effect-size measures: yi, vi, the transformation and its inverse, intervals of single studies.
@NullMarked
package org.hedgerow.effect;

import org.jspecify.annotations.NullMarked;
