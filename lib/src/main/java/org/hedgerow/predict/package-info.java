/// Pooled estimates, prediction intervals and their back-transformation.
@NullMarked
package org.hedgerow.predict;

import org.jspecify.annotations.NullMarked;
