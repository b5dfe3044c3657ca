/// How much true effects differ: τ² estimators, Q, H², I².
@NullMarked
package org.hedgerow.heterogeneity;

import org.jspecify.annotations.NullMarked;
