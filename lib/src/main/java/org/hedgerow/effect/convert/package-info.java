/// What analysts need before there are effect sizes: counts from percentages, standard errors from intervals,
/// means and standard deviations from medians.
@NullMarked
package org.hedgerow.effect.convert;

import org.jspecify.annotations.NullMarked;
